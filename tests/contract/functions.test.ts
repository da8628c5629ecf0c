import { join } from 'node:path'
import { type Fields, localOnly, underContract } from './sdk'

const functionsDir = join(__dirname, 'functions')
const local = underContract({ functionsDir, indexes: { notes: [] }, environment: (url) => ({ OWN: `at ${url}` }) })

const act = async <T = Fields>(action: string, input: object = {}, openid = 'oMother') =>
  (await local.call<T>('actor', { action, input }, openid)).body
const INTERNAL = { ok: false, error: { code: 'internal', message: '系统开小差了，请稍后再试' } }

localOnly('a function called from a phone', () => {
  it('knows who calls, whatever the caller says of himself', async () => {
    const event = { action: 'whoami', userInfo: { openId: 'oFather' }, OPENID: 'oFather' }
    const { body } = await local.call<Fields>('actor', event, 'oMother')
    expect(body).toMatchObject({
      context: { OPENID: 'oMother', SOURCE: 'wx_client', ENV: 'local-env' },
      userInfo: { openId: 'oMother' },
    })
    expect(JSON.stringify(body)).not.toContain('TOKEN')
  })

  it('never takes one person for another, though its instances are warm', async () => {
    const people = Array.from({ length: 24 }, (_each, at) => `oPerson${at}`)
    const seen = await Promise.all(people.map((openid) => act('wait', { ms: 10 }, openid)))
    expect(seen).toEqual(people.map((openid) => ({ before: openid, after: openid })))
  })

  it('keeps the state of its module while it is warm', async () => {
    const first = await act<number>('runs')
    expect(await act<number>('runs')).toBeGreaterThanOrEqual(first)
  })

  it('has its own variables and not those of the machine', async () => {
    expect(await act('environment')).toEqual({ own: `at ${local.url}` })
  })

  it('that answers nothing answers null', async () => {
    expect((await local.call('actor', { action: 'nothing' })).body).toBeNull()
  })
})

localOnly('a function that fails', () => {
  it.each(['boom', 'exit'])('by %s tells nobody why', async (action) => {
    expect(await local.call('actor', { action })).toEqual({ status: 500, body: INTERNAL })
  })

  it('by not ending is ended, and the next call is served', async () => {
    expect((await local.call('actor', { action: 'forever' })).body).toEqual(INTERNAL)
    expect((await local.invocations()).at(-1)).toMatchObject({ ok: false, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
    expect(await act<number>('runs')).toBeGreaterThan(0)
  })

  it('by not being loadable', async () => {
    expect((await local.call('broken', {})).body).toEqual(INTERNAL)
  })

  it('by answering more than a megabyte', async () => {
    expect((await local.call('actor', { action: 'large', input: { bytes: 1024 * 1024 } })).body).toEqual(INTERNAL)
    expect((await local.call<string>('actor', { action: 'large', input: { bytes: 1_000_000 } })).body).toHaveLength(1e6)
  })

  it('leaves the reason in the log', async () => {
    await act('boom')
    expect((await local.logs()).map(({ text }) => text).join('\n')).toContain('boom in /secret/place')
  })
})

localOnly('a call that is no call', () => {
  it.each(['nope', '..%2factor', '__proto__', 'actor/index.js', '', '%00'])('to function %p', async (name) => {
    expect((await local.call(name, {})).status).toBe(404)
  })

  it.each(['', '{', 'null', '7', '[]', '"x"', '\u0000'])('with the body %j', async (body) => {
    expect(await local.call('actor', body)).toMatchObject({ status: 400, body: { ok: false } })
  })

  it('of more than two megabytes', async () => {
    const { status, body } = await local.call('actor', { action: 'runs', filler: 'x'.repeat(2 * 1024 * 1024) })
    expect(status).toBe(413)
    expect(body).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('of nobody', async () => {
    expect((await local.call('actor', { action: 'runs' }, '')).status).toBe(401)
  })

  it('from a page elsewhere', async () => {
    const response = await fetch(`${local.url}/_local/messages`, { headers: { origin: 'https://elsewhere.example' } })
    expect(response.status).toBe(403)
  })
})

localOnly('a function called by a function', () => {
  // A cold start of the second one would count as time of the first.
  beforeAll(() => Promise.all([local.call('callee', {}), act('wait', { ms: 50 }), act('wait', { ms: 50 })]))

  it('knows no person', async () => {
    const seen = await act('call', { name: 'callee', data: { a: 1, at: new Date(0) } })
    expect(seen).toEqual({
      event: { a: 1, at: '1970-01-01T00:00:00.000Z' },
      context: { ENV: 'local-env', SOURCE: 'wx_client,scf' },
    })
  })

  it('is missing: FUNCTION_NOT_FOUND', async () => {
    expect(await act('call', { name: 'nope', data: {} })).toMatchObject({ errCode: -1, code: 'FUNCTION_NOT_FOUND' })
  })

  it('throws: FUNCTIONS_EXECUTE_FAIL with its text', async () => {
    const failure = await act('call', { name: 'actor', data: { action: 'boom' } })
    expect(failure).toMatchObject({ errCode: -1, code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(failure.text).toContain('boom')
  })
})

localOnly('what is remembered of a call', () => {
  it('which function, which action, and what it asked of the database; nobody’s name and nobody’s words', async () => {
    await act('write', { data: { name: '张三丰' } }, 'oSomebodySpecial')
    const last = (await local.invocations()).at(-1)
    expect(last).toMatchObject({ function: 'actor', action: 'write', source: 'wx_client', ok: true, database: 2 })
    expect(last?.calls).toEqual([
      { action: 'database.insertDocument', collection: 'notes', documents: 0 },
      { action: 'database.calculateDocument', collection: 'notes', documents: 0 },
    ])
    expect(JSON.stringify(await local.invocations())).not.toMatch(/张三丰|oSomebodySpecial/)
  })

  it('what it wrote to its console', async () => {
    await act('say', { text: 'hello' })
    const texts = (await local.logs()).map(({ level, text }) => `${level} ${text}`)
    expect(texts).toEqual(expect.arrayContaining(['log hello { a: 1 }', 'error also hello']))
  })
})

localOnly('a function called over HTTP', () => {
  const ask = (path: string, init?: RequestInit) => fetch(`${local.url}/http/actor${path}`, init)

  it('gets the event of the platform, without a person', async () => {
    const response = await ask('/a/b?x=1&y=2', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Some': 'Thing', 'x-local-openid': 'oMother' },
      body: '{"a": "é"}',
    })
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toMatchObject({
      event: {
        path: '/a/b',
        httpMethod: 'POST',
        headers: { 'x-some': 'Thing', 'content-type': 'application/json' },
        queryStringParameters: { x: '1', y: '2' },
        body: '{"a": "é"}',
        isBase64Encoded: false,
      },
      context: { SOURCE: 'wx_http' },
    })
  })

  it('gets bytes as base64', async () => {
    const response = await ask('/', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array([0, 255, 1]),
    })
    expect(await response.json()).toMatchObject({ event: { body: 'AP8B', isBase64Encoded: true } })
  })

  it('answers a text as text', async () => {
    const response = await ask('/text')
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(await response.text()).toBe('plain')
  })

  it('says itself how it answers', async () => {
    const response = await ask('/made')
    expect(response.status).toBe(201)
    expect(response.headers.get('x-made')).toBe('yes')
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 1, 2])
  })

  it('that is not there', async () => {
    expect((await fetch(`${local.url}/http/nope`)).status).toBe(404)
  })
})
