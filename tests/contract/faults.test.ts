import { join } from 'node:path'
import { type Collection, cloud, failureOf, freshCollection, localOnly, textOf, underContract } from './sdk'

const local = underContract({ functionsDir: join(__dirname, 'functions'), indexes: { notes: [] } })
const ask = (kind: string, more: object = {}) =>
  local.control('faults', { action: 'database.insertDocument', kind, count: 1, ...more })

localOnly('a fault that was asked for', () => {
  let things: Collection
  const add = (_id: string) => things.add({ data: { _id } })
  const total = async () => (await things.count()).total

  beforeEach(async () => {
    things = await freshCollection()
  })
  afterEach(() => local.clearFaults())

  it('error: the effect does not happen; the next time it does', async () => {
    await ask('error', { code: 'DATABASE_REQUEST_FAILED' })
    expect((await failureOf(add('a'))).errCode).toBe(-502001)
    expect(await total()).toBe(0)
    await add('a')
    expect(await total()).toBe(1)
  })

  it('as often as asked', async () => {
    await ask('error', { count: 2 })
    await failureOf(add('a'))
    await failureOf(add('a'))
    await add('a')
  })

  it('drop: the connection breaks before the effect', async () => {
    await ask('drop')
    expect((await failureOf(add('a'))).errCode).toBe(-501001)
    expect(await total()).toBe(0)
  })

  it('drop-after: the effect happens and its answer is lost', async () => {
    await ask('drop-after')
    expect((await failureOf(add('a'))).errCode).toBe(-501001)
    expect(await total()).toBe(1)
    expect(textOf(await failureOf(add('a')))).toContain('E11000')
  })

  it('duplicate: it happens twice and is answered once', async () => {
    await ask('duplicate')
    await things.add({ data: { n: 1 } })
    expect(await total()).toBe(2)
  })

  it('late: whoever asks again is served first, and the first request arrives behind the second', async () => {
    await ask('late')
    expect((await failureOf(add('a'))).errCode).toBe(-501001)
    await add('a')
    // It came, and found that it is there.
    expect(await total()).toBe(1)
    await ask('late', { behind: 3 })
    await failureOf(add('b'))
    await add('c')
    expect(await total()).toBe(2)
    await local.control('clock', { advanceMs: 1 })
    expect(await total()).toBe(3)
  })

  it('delay: it is answered later', async () => {
    await ask('delay', { ms: 150 })
    const started = performance.now()
    await add('a')
    expect(performance.now() - started).toBeGreaterThanOrEqual(140)
  })

  it('kill: the instance that asked dies, its caller hears of an error, the next call is served', async () => {
    await ask('kill', { collection: 'notes' })
    const write = () => local.call('actor', { action: 'write', input: { data: { a: 1 } } })
    expect((await write()).status).toBe(500)
    expect((await local.invocations()).at(-1)).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(await write()).toMatchObject({ status: 200, body: 1 })
  })

  it('in one collection only', async () => {
    await ask('error', { collection: 'notes' })
    await add('a')
    await failureOf(
      cloud
        .database()
        .collection('notes')
        .add({ data: { a: 1 } }),
    )
  })

  it('between the phone and a function: the work is done, the answer is lost', async () => {
    await local.control('faults', { action: 'functions/actor', kind: 'drop-after', count: 1 })
    const before = (await cloud.database().collection('notes').count()).total
    await failureOf(local.call('actor', { action: 'write', input: { data: { a: 2 } } }))
    expect((await cloud.database().collection('notes').count()).total).toBe(before + 1)
  })

  it('at one request of a function, however many there were before', async () => {
    const write = () => local.call('actor', { action: 'write', input: { data: { a: 3 } } })
    await write()
    const requests = (await local.invocations()).at(-1)?.calls.length ?? 0
    await local.control('faults', { action: '*', function: 'actor', kind: 'error', count: 1, skip: 2 * requests })
    expect((await write()).status).toBe(200)
    // Not a request of the function: it does not count.
    await add('b')
    expect((await write()).status).toBe(200)
    expect((await write()).status).toBe(500)
    expect((await write()).status).toBe(200)
  })

  it('by chance, the same for the same seed, and is counted until it is calm', async () => {
    const season = async () => {
      await local.control('random-faults', { seed: 7, percent: 40 })
      const outcomes: boolean[] = []
      for (let at = 0; at < 20; at += 1) {
        outcomes.push(
          await add(`storm-${at}`).then(
            () => true,
            () => false,
          ),
        )
      }
      const { injected, strikes } = await local.calm()
      return { outcomes, injected, strikes: strikes.map(({ action, kind }) => `${action} ${kind}`) }
    }
    const first = await season()
    things = await freshCollection()
    expect(await season()).toEqual(first)
    expect(first.outcomes).toContain(false)
    expect(Object.keys(first.injected).length).toBeGreaterThan(1)
    expect(first.strikes).toHaveLength(Object.values(first.injected).reduce((sum, count) => sum + count, 0))
    await add('calm')
  })

  it('can be taken back', async () => {
    await ask('error', { count: 99 })
    await local.clearFaults()
    await add('a')
  })

  it.each([{}, { kind: 'explode' }, { count: 0 }, { count: 'many' }])('is refused when it is %j', async (wrong) => {
    const fault = Object.keys(wrong).length === 0 ? {} : { action: 'x', kind: 'drop', count: 1, ...wrong }
    expect((await local.control('faults', fault)).status).toBe(400)
  })
})
