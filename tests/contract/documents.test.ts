import { randomUUID } from 'node:crypto'
import { type Collection, cloud, failureOf, freshCollection, textOf, underContract } from './sdk'

const local = underContract()

const _ = () => cloud.database().command
const range = (from: number, below: number) =>
  (_().gte?.(from) as { and?: (other: unknown) => unknown } | undefined)?.and?.(_().lt?.(below))
const ids = async (query: { get(): Promise<{ data: Record<string, unknown>[] }> }) =>
  (await query.get()).data.map(({ _id }) => _id)

let things: Collection

beforeEach(async () => {
  things = await freshCollection()
})

describe('a collection', () => {
  it('cannot be created twice', async () => {
    const name = `contract_${randomUUID().slice(0, 8)}_twice`
    await cloud.database().createCollection(name)
    const failure = await failureOf(cloud.database().createCollection(name))
    expect(failure).toMatchObject({ errCode: -1, code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
  })

  it('does not come about by being used', async () => {
    const missing = cloud.database().collection('contract_that_never_was')
    for (const use of [
      () => missing.get(),
      () => missing.add({ data: { a: 1 } }),
      () => missing.count(),
      () => missing.where({ a: 1 }).update({ data: { a: 2 } }),
      () => missing.doc('a').set({ data: { a: 2 } }),
      () => missing.where({ a: 1 }).remove(),
    ]) {
      const failure = await failureOf(use())
      expect(failure.errCode).toBe(-502005)
      expect(textOf(failure)).toContain('Db or Table not exist')
    }
  })
})

describe('adding', () => {
  it('keeps the id that is given', async () => {
    expect(await things.add({ data: { _id: 'u1', n: 1 } })).toMatchObject({ _id: 'u1' })
    expect((await things.doc('u1').get()).data).toEqual({ _id: 'u1', n: 1 })
  })

  it('makes an id of 32 hex digits', async () => {
    expect((await things.add({ data: { n: 1 } }))._id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('takes a list', async () => {
    const { _ids } = await things.add({ data: [{ n: 1 }, { n: 2 }] })
    expect(_ids).toHaveLength(2)
    expect((await things.count()).total).toBe(2)
  })

  it('says E11000 to an id that is there, and changes nothing', async () => {
    await things.add({ data: { _id: 'u1', n: 1 } })
    const failure = await failureOf(things.add({ data: { _id: 'u1', n: 2 } }))
    expect(failure.errCode).toBe(-502001)
    expect(textOf(failure)).toContain('E11000')
    expect((await things.doc('u1').get()).data.n).toBe(1)
  })

  it('adds no _openid: a function writes its owner itself', async () => {
    const { _id } = await things.add({ data: { n: 1 } })
    expect((await things.doc(_id).get()).data).not.toHaveProperty('_openid')
  })

  it('of many at once with one id, one wins', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_each, n) => things.add({ data: { _id: 'u1', n } })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('values', () => {
  it.each([
    ['a whole number', 5],
    ['a large number', 5_000_000_000_000],
    ['a fraction', 1.5],
    ['a negative number', -7],
    ['a text', '生育一件事 👶'],
    ['an empty text', ''],
    ['true', true],
    ['null', null],
    ['a date', new Date('2026-01-02T03:04:05.678Z')],
    ['a list', [1, 'a', null, { b: [2] }]],
    ['an object', { a: { b: { c: 1 } } }],
    ['an empty object', {}],
    ['an empty list', []],
  ])('%s comes back as it was', async (_what, value) => {
    await things.add({ data: { _id: 'u1', value } })
    const { data } = await things.doc('u1').get()
    expect(data.value).toEqual(value)
  })

  it('the moment of the server is a date', async () => {
    const before = local.now().getTime() - 60_000
    await things.add({ data: { _id: 'u1', at: cloud.database().serverDate() } })
    await things.doc('u1').update({ data: { later: cloud.database().serverDate({ offset: 3_600_000 }) } })
    const { at, later } = (await things.doc('u1').get()).data as { at: Date; later: Date }
    expect(at.getTime()).toBeGreaterThan(before)
    expect(later.getTime() - at.getTime()).toBeGreaterThanOrEqual(3_600_000)
  })

  it('what is undefined is not there', async () => {
    await things.add({ data: { _id: 'u1', a: undefined, b: 1 } })
    expect((await things.doc('u1').get()).data).toEqual({ _id: 'u1', b: 1 })
  })
})

describe('reading', () => {
  beforeEach(async () => {
    await things.add({
      data: [
        { _id: 'a', n: 3, word: 'x', tags: ['red', 'blue'], deep: { er: 1 } },
        { _id: 'b', n: 1, word: 'y', tags: [] },
        { _id: 'c', n: 2, word: 'x', at: new Date(1000) },
        { _id: 'd', n: null, word: 'z' },
        { _id: 'e', word: 'Xy' },
      ],
    })
  })

  it('a document that is not there is an error, or nothing when asked so', async () => {
    const failure = await failureOf(things.doc('nope').get())
    expect(failure.errCode).toBe(-1)
    expect(textOf(failure)).toContain('document with _id nope does not exist')
  })

  it('an id that is a number is not the text of that number', async () => {
    await things.add({ data: { _id: '5', n: 9 } })
    await failureOf(things.doc(5).get())
    expect((await things.doc('5').get()).data.n).toBe(9)
  })

  it.each<readonly [string, () => object, readonly string[]]>([
    ['equal', () => ({ word: 'x' }), ['a', 'c']],
    ['several fields', () => ({ word: 'x', n: 2 }), ['c']],
    ['greater', () => ({ n: _().gt?.(1) }), ['a', 'c']],
    ['from to', () => ({ n: range(1, 3) }), ['b', 'c']],
    ['at most: neither null nor missing', () => ({ n: _().lte?.(1) }), ['b']],
    ['one of', () => ({ n: _().in?.([1, 2, 7]) }), ['b', 'c']],
    ['none of: also null and missing', () => ({ n: _().nin?.([1, 2]) }), ['a', 'd', 'e']],
    ['not equal', () => ({ word: _().neq?.('x') }), ['b', 'd', 'e']],
    ['null: also missing', () => ({ n: null }), ['d', 'e']],
    ['there', () => ({ n: _().exists?.(true) }), ['a', 'b', 'c', 'd']],
    ['an element of a list', () => ({ tags: 'red' }), ['a']],
    ['a list of that size', () => ({ tags: _().size?.(0) }), ['b']],
    ['a nested field', () => ({ deep: { er: 1 } }), ['a']],
    ['a date', () => ({ at: _().lte?.(new Date(1000)) }), ['c']],
    ['a pattern', () => ({ word: /^x/i }), ['a', 'c', 'e']],
    ['either or', () => _().or?.([{ n: 1 }, { word: 'z' }]) as object, ['b', 'd']],
  ])('by %s', async (_how, filter, expected) => {
    expect((await ids(things.where(filter()))).sort()).toEqual(expected)
  })

  it('in order: null first, then by size', async () => {
    expect((await ids(things.orderBy('n', 'asc'))).slice(2)).toEqual(['b', 'c', 'a'])
    expect((await ids(things.orderBy('n', 'desc'))).slice(0, 3)).toEqual(['a', 'c', 'b'])
    expect(
      await ids(
        things
          .where({ n: _().gt?.(0) })
          .orderBy('word', 'asc')
          .orderBy('n', 'desc'),
      ),
    ).toEqual(['a', 'c', 'b'])
  })

  it('a page', async () => {
    const found = things.where({ n: _().gt?.(0) }).orderBy('n', 'asc')
    expect(await ids(found.skip(1).limit(1))).toEqual(['c'])
  })

  it('only the fields that are wanted', async () => {
    const { data } = await things.where({ _id: 'a' }).field({ n: true }).get()
    expect(data).toEqual([{ _id: 'a', n: 3 }])
  })

  it('counts', async () => {
    expect((await things.where({ word: 'x' }).count()).total).toBe(2)
    expect((await things.count()).total).toBe(5)
  })
})

describe('how many at most', () => {
  it('100 when nothing is said, 1000 however many are asked', async () => {
    for (let batch = 0; batch < 11; batch += 1) {
      await things.add({ data: Array.from({ length: 100 }, (_each, n) => ({ n: batch * 100 + n })) })
    }
    expect((await things.get()).data).toHaveLength(100)
    expect((await things.limit(2000).get()).data).toHaveLength(1000)
    expect((await things.skip(1050).limit(1000).get()).data).toHaveLength(50)
  })
})

describe('removing', () => {
  it('takes what is found and says how many', async () => {
    await things.add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
        { _id: 'c', n: 2 },
      ],
    })
    expect((await things.where({ n: 1 }).remove()).stats.removed).toBe(2)
    expect((await things.doc('c').remove()).stats.removed).toBe(1)
    expect((await things.doc('c').remove()).stats.removed).toBe(0)
  })

  it('is refused without a where', async () => {
    expect((await failureOf(things.remove())).errCode).toBe(-501007)
  })
})
