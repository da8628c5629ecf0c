import { type Collection, cloud, failureOf, freshCollection, underContract } from './sdk'

underContract()

let orders: Collection

beforeAll(async () => {
  orders = await freshCollection()
  await orders.add({
    data: Array.from({ length: 30 }, (_each, n) => ({
      _id: `o${n}`,
      who: n % 2 === 0 ? 'even' : 'odd',
      n,
      items: [n, -n],
    })),
  })
})

it('groups and sums', async () => {
  const { list } = await orders
    .aggregate()
    .match({ n: { $lt: 4 } })
    .group({ _id: '$who', total: { $sum: '$n' } })
    .sort({ _id: 1 })
    .end()
  expect(list).toEqual([
    { _id: 'even', total: 2 },
    { _id: 'odd', total: 4 },
  ])
})

it('answers twenty rows when no limit is set: a trap', async () => {
  expect((await orders.aggregate().sort({ n: 1 }).end()).list).toHaveLength(20)
  expect((await orders.aggregate().sort({ n: 1 }).limit(1000).end()).list).toHaveLength(30)
})

it('unwinds and projects', async () => {
  const { list } = await orders.aggregate().match({ _id: 'o3' }).unwind('$items').project({ _id: 0, items: 1 }).end()
  expect(list).toEqual([{ items: 3 }, { items: -3 }])
})

it('fails with its code, and with -1 as number', async () => {
  const missing = cloud.database().collection('contract_that_never_was')
  expect(await failureOf(missing.aggregate().match({ a: 1 }).end())).toMatchObject({
    errCode: -1,
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
})
