import type { ApplicationView } from '../../domain/casework/state/view'
import { accepted, aFamily } from '../support/cases'
import type { Sample } from '../support/sample'
import { bootSample, uuid } from '../support/sample'

let sample: Sample

beforeAll(async () => {
  sample = await bootSample()
})
afterAll(() => sample.close())

/** A case whose household registration is on its way to the police; the relay is not run, so nobody else reports. */
const atThePolice = async () => {
  const { id } = await accepted(sample, sample.mother)
  return { id, request: `${id}.household-registration`, before: await sample.mother.read(id) }
}

const item = (view: ApplicationView) => view.items['household-registration']?.status
const DONE = { status: 'done', result: { page: '431222-000123', idNumber: '431222202611010012' } } as const

describe('a department that reports', () => {
  it('finishes its item, and the next one goes on its way', async () => {
    const { id, request } = await atThePolice()
    expect(await sample.report('police', { request, ...DONE })).toMatchObject({ status: 200, body: { ok: true } })
    const view = await sample.mother.read(id)
    expect(item(view)).toBe('done')
    expect(view.items['insurance-enrolment']?.status).toBe('queued')
    expect(JSON.stringify(view)).not.toContain(DONE.result.idNumber)
  })

  it('twice under the same id is heard once', async () => {
    const { id, request } = await atThePolice()
    const webhook = uuid()
    expect((await sample.report('police', { request, status: 'acknowledged' }, { webhook })).status).toBe(200)
    const once = await sample.mother.read(id)
    expect((await sample.report('police', { request, status: 'acknowledged' }, { webhook })).status).toBe(200)
    expect(
      (await sample.report('police', { request, status: 'refused', reason: '材料不清' }, { webhook })).status,
    ).toBe(200)
    expect(await sample.mother.read(id)).toEqual(once)
  })

  it('late that it has it, after it was done, changes nothing', async () => {
    const { id, request } = await atThePolice()
    await sample.report('police', { request, ...DONE })
    const done = await sample.mother.read(id)
    expect((await sample.report('police', { request, status: 'acknowledged' })).status).toBe(200)
    expect(await sample.mother.read(id)).toEqual(done)
  })

  it('the opposite of what is done is told no', async () => {
    const { id, request } = await atThePolice()
    await sample.report('police', { request, ...DONE })
    expect((await sample.report('police', { request, status: 'refused', reason: '材料不清' })).status).toBe(409)
    expect(item(await sample.mother.read(id))).toBe('done')
  })

  it('before it was asked is told no', async () => {
    const { id, before } = await atThePolice()
    const early = await sample.report('medical-insurance', { request: `${id}.insurance-enrolment`, ...DONE })
    expect(early.status).toBe(409)
    expect((await sample.mother.read(id)).revision).toBe(before.revision)
  })

  it('a payment for something that costs nothing is told no', async () => {
    const { id, request, before } = await atThePolice()
    const due = { request, status: 'payment-due', amount: '400.00', dueBy: '2027-01-31' }
    expect((await sample.report('police', due)).status).toBe(409)
    expect((await sample.mother.read(id)).revision).toBe(before.revision)
  })

  it('twice at once is done once', async () => {
    await sample.warm(() => sample.report('police', { request: `${uuid()}.household-registration`, ...DONE }))
    const { id, request } = await atThePolice()
    const reports = await Promise.all([1, 2, 3].map(() => sample.report('police', { request, ...DONE })))
    expect(reports.map(({ status }) => status)).toEqual([200, 200, 200])
    const { journal } = await sample.mother.read(id)
    expect(
      journal.filter(({ type, item: of }) => type === 'item-done' && of === 'household-registration'),
    ).toHaveLength(1)
  })

  it('that others are quicker than, however often it is tried, is to come again: it is no fault of the report', async () => {
    const { id } = await accepted(sample, sample.mother, { ...aFamily(), 'delivery.certificate': 'post' })
    let isAnswered = false
    await sample.fault({
      action: 'database.modifyDocument',
      function: 'callback',
      kind: 'delay',
      count: 100,
      ms: 150,
    })
    const report = { request: `${id}.household-registration`, status: 'done', result: {} }
    const told = sample.report('police', report).finally(() => {
      isAnswered = true
    })
    for (let at = 0; !isAnswered; at += 1) {
      const tracking = `EA${String(at).padStart(9, '0')}CN`
      await sample.clerk.get('desk', 'item-posted', {
        id,
        item: 'birth-certificate',
        carrier: '邮政EMS',
        tracking,
        command: uuid(),
      })
    }
    await sample.clearFaults()
    expect((await told).status).toBe(503)
    expect((await sample.report('police', report)).status).toBe(200)
  })

  it('two departments at once lose nothing of each other', async () => {
    const first = await atThePolice()
    const second = await atThePolice()
    const reports = await Promise.all([
      sample.report('police', { request: first.request, ...DONE }),
      sample.report('police', { request: second.request, status: 'refused', reason: '材料不清' }),
    ])
    expect(reports.map(({ status }) => status)).toEqual([200, 200])
    expect(item(await sample.mother.read(first.id))).toBe('done')
    expect(item(await sample.mother.read(second.id))).toBe('rejected')
  })
})

describe('a report that cannot be trusted', () => {
  const turnedAway = async (
    why: string,
    status: number,
    report: (request: string, id: string) => Promise<{ status: number; body: unknown; text: string }>,
  ) => {
    const { id, request, before } = await atThePolice()
    const answer = await report(request, id)
    expect({ why, status: answer.status }).toEqual({ why, status })
    expect(answer.body).toMatchObject({ ok: false, error: { code: expect.any(String), message: expect.any(String) } })
    expect(answer.text).not.toMatch(/at .*\(|node_modules|\.ts:|\.js:/)
    expect(await sample.mother.read(id)).toEqual(before)
  }

  it.each([
    ['signed with another secret', { secret: `whsec_${Buffer.from('another secret of 24 byt').toString('base64')}` }],
    ['with a signature that is no signature', { signature: 'v1,bm9uc2Vuc2U=' }],
    ['without a signature', { signature: '' }],
    ['six minutes old', { at: -6 * 60_000 }],
    ['six minutes from the future', { at: 6 * 60_000 }],
    ['changed on the way', { tamper: true }],
    ['from nobody', { as: '' }],
    ['from a department there is not', { as: '__proto__' }],
    ['of the police under the name of the tax office', { as: 'tax' }],
  ])('%s is turned away', async (why, how) => {
    await turnedAway(why, 401, (request) => sample.report('police', { request, ...DONE }, how))
  })

  it('about a request there is not', () =>
    turnedAway('unknown', 404, () => sample.report('police', { request: `${uuid()}.household-registration`, ...DONE })))

  it('about an item there is not', () =>
    turnedAway('unknown item', 404, (_request, id) => sample.report('police', { request: `${id}.passport`, ...DONE })))

  it('about another department’s item', () =>
    turnedAway('not its own', 403, (request) => sample.report('tax', { request, ...DONE })))

  it('that is too large', () =>
    turnedAway('large', 413, (request) => sample.report('police', { request, ...DONE, padding: 'x'.repeat(200_000) })))

  it.each([
    ['not JSON', '{"request":'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a status there is not', '{"request":"REQUEST","status":"eaten"}'],
    ['no request', '{"status":"done"}'],
    ['a request that is no text', '{"request":{"$ne":null},"status":"done"}'],
    ['a result that is no text', '{"request":"REQUEST","status":"done","result":{"page":{"a":1}}}'],
    ['a prototype', '{"request":"REQUEST","status":"done","result":{"__proto__":{"page":"1"}},"__proto__":{"x":1}}x'],
  ])('that is %s', (why, raw) =>
    turnedAway(why, 400, (request) => sample.report('police', raw.replace('REQUEST', request))),
  )

  it('that is only asked for, not sent', async () => {
    const response = await fetch(`${sample.url}/http/callback`)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  })
})
