import { type Collection, cloud, failureOf, freshCollection, textOf, underContract } from './sdk'

underContract()

const _ = () => cloud.database().command

let things: Collection
const read = async (id = 'u') => (await things.doc(id).get()).data

beforeEach(async () => {
  things = await freshCollection()
  await things.add({
    data: { _id: 'u', revision: 1, n: 5, word: 'x', nothing: null, list: [1, 2, 2], deep: { a: 1, b: 2 } },
  })
})

describe('an update', () => {
  it('merges an object into the one that is there: a trap', async () => {
    await things.doc('u').update({ data: { deep: { a: 9 } } })
    expect((await read()).deep).toEqual({ a: 9, b: 2 })
  })

  it('replaces it when told to set', async () => {
    await things.doc('u').update({ data: { deep: _().set?.({ a: 9 }) } })
    expect((await read()).deep).toEqual({ a: 9 })
  })

  it.each<readonly [string, () => object, object]>([
    ['adds', () => ({ n: _().inc?.(2) }), { n: 7 }],
    ['adds to nothing', () => ({ fresh: _().inc?.(2) }), { fresh: 2 }],
    ['multiplies', () => ({ n: _().mul?.(3) }), { n: 15 }],
    ['takes the larger', () => ({ n: _().max?.(9) }), { n: 9 }],
    ['takes the smaller', () => ({ n: _().min?.(9) }), { n: 5 }],
    ['pushes', () => ({ list: _().push?.([3, 4]) }), { list: [1, 2, 2, 3, 4] }],
    ['puts in front', () => ({ list: _().unshift?.([0]) }), { list: [0, 1, 2, 2] }],
    ['takes the last', () => ({ list: _().pop?.() }), { list: [1, 2] }],
    ['takes the first', () => ({ list: _().shift?.() }), { list: [2, 2] }],
    ['takes out', () => ({ list: _().pull?.(2) }), { list: [1] }],
    ['adds once', () => ({ list: _().addToSet?.(2) }), { list: [1, 2, 2] }],
    ['renames', () => ({ word: _().rename?.('name') }), { name: 'x' }],
    ['replaces a list whole', () => ({ list: [7] }), { list: [7] }],
    ['reaches deep', () => ({ 'deep.c.d': 1 }), { deep: { a: 1, b: 2, c: { d: 1 } } }],
  ])('%s', async (_what, data, expected) => {
    expect((await things.doc('u').update({ data: data() })).stats.updated).toBeLessThanOrEqual(1)
    expect(await read()).toMatchObject(expected)
  })

  it('takes a field away', async () => {
    await things.doc('u').update({ data: { word: _().remove?.() } })
    expect(await read()).not.toHaveProperty('word')
  })

  it('of a document that is not there changes none and is no error', async () => {
    expect((await things.doc('nope').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })

  it('by a filter changes all that are found', async () => {
    await things.add({
      data: [
        { _id: 'v', n: 5 },
        { _id: 'w', n: 6 },
      ],
    })
    expect((await things.where({ n: 5 }).update({ data: { n: 1 } })).stats.updated).toBe(2)
    expect((await read('w')).n).toBe(6)
  })

  it('without a filter is refused', async () => {
    expect((await failureOf(things.update({ data: { n: 1 } }))).errCode).toBe(-501007)
  })
})

describe('a conditional update', () => {
  it('happens only while the revision is the one that was read', async () => {
    const change = () => things.where({ _id: 'u', revision: 1 }).update({ data: { revision: 2 } })
    expect((await change()).stats.updated).toBe(1)
    expect((await change()).stats.updated).toBe(0)
  })

  it('of many at once, exactly one wins', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_each, winner) =>
        things.where({ _id: 'u', revision: 1 }).update({ data: { revision: 2, winner } }),
      ),
    )
    const winners = tries.flatMap(({ stats }, at) => (stats.updated === 1 ? [at] : []))
    expect(winners).toHaveLength(1)
    expect((await read()).winner).toBe(winners[0])
  })
})

describe('an update that does not fit the type is refused and changes nothing', () => {
  it.each<readonly [string, () => object, RegExp]>([
    ['adding to a text', () => ({ word: _().inc?.(1) }), /non-numeric/],
    ['adding to null', () => ({ nothing: _().inc?.(1) }), /non-numeric/],
    ['multiplying a text', () => ({ word: _().mul?.(2) }), /non-numeric/],
    ['pushing onto a text', () => ({ word: _().push?.(['a']) }), /must be an array/],
    ['pushing onto a number', () => ({ n: _().push?.(['a']) }), /must be an array/],
    ['adding once to an object', () => ({ deep: _().addToSet?.('a') }), /must be an array|non-array/],
    ['taking the last of a text', () => ({ word: _().pop?.() }), /array/],
    ['taking out of a number', () => ({ n: _().pull?.(1) }), /array/],
    ['a field below a text', () => ({ 'word.a': 1 }), /Cannot create field 'a'/],
    ['a field below null', () => ({ nothing: { a: 1 } }), /Cannot create field 'a'/],
    ['a field of every object', () => ({ '__proto__.polluted': 1 }), /__proto__/],
    ['a name below a list', () => ({ 'list.a': 1 }), /Cannot create field 'a'/],
  ])('%s', async (_what, data, text) => {
    const before = await read()
    const failure = await failureOf(things.doc('u').update({ data: data() }))
    expect(failure.errCode).toBe(-502001)
    expect(textOf(failure)).toMatch(text)
    expect(await read()).toEqual(before)
  })

  it('an empty object disappears on the way and leaves nothing to set: a trap', async () => {
    await failureOf(things.doc('u').update({ data: { deep: {} } }))
  })
})

describe('setting a whole document', () => {
  it('creates it', async () => {
    expect(await things.doc('v').set({ data: { a: 1 } })).toMatchObject({ _id: 'v', stats: { created: 1, updated: 0 } })
    expect(await read('v')).toEqual({ _id: 'v', a: 1 })
  })

  it('replaces it', async () => {
    expect((await things.doc('u').set({ data: { a: 1 } })).stats).toMatchObject({ created: 0, updated: 1 })
    expect(await read()).toEqual({ _id: 'u', a: 1 })
  })
})
