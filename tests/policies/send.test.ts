import { Webhook } from 'standardwebhooks'
import { BYTE_LIMIT } from '../../cloudfunctions/shared/external/read-body'
import { send } from '../../cloudfunctions/shared/external/send'
import { SystemDouble } from '../../local-cloud/doubles/system-double'

const secret = `whsec_${Buffer.from('a key that signs what goes out!!').toString('base64')}`
const NOW = Date.parse('2026-11-02T01:00:00.000Z')
const request = { id: 'request-1', body: '{"a":1}', now: NOW }

let system: SystemDouble

beforeAll(async () => {
  system = await SystemDouble.open()
})
afterAll(() => system.close())

describe('the one way out', () => {
  it('signs what it sends when there is a secret, and only then', async () => {
    system.answer = () => ({ status: 200, body: {} })
    await send({ url: system.url, secret }, request)
    await send({ url: system.url }, request)
    const [signed, plain] = system.heard
    expect(signed?.headers).toMatchObject({
      'webhook-id': 'request-1',
      'webhook-timestamp': String(NOW / 1000),
      'webhook-signature': new Webhook(secret).sign('request-1', new Date(NOW), request.body),
    })
    expect(plain?.headers['webhook-signature']).toBeUndefined()
  })

  it('reads no more of an answer than any we agreed on has', async () => {
    const long = (length: number) => JSON.stringify({ text: 'x'.repeat(length) })
    system.answer = () => ({ status: 200, body: long(BYTE_LIMIT - 100) })
    expect((await send({ url: system.url }, request))?.body).toBeDefined()
    system.answer = () => ({ status: 200, body: long(BYTE_LIMIT) })
    expect(await send({ url: system.url }, request)).toMatchObject({ status: 200, body: undefined })
  })

  it('takes what is no JSON for nothing said', async () => {
    system.answer = () => ({ status: 503, body: '<html>' })
    expect(await send({ url: system.url }, request)).toMatchObject({ status: 503, body: undefined })
  })

  it('gives up when the time is over', async () => {
    const signal = AbortSignal.abort()
    expect(await send({ url: system.url }, { ...request, signal })).toBeUndefined()
  })

  it('knows when nobody is there', async () => {
    expect(await send({ url: 'http://127.0.0.1:1/' }, request)).toBeUndefined()
  })
})
