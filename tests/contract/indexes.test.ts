import { orderKey } from '../../local-cloud/database/order-key'
import { planFor } from '../../local-cloud/database/plan'
import { cloud, failureOf, localOnly, textOf, underContract } from './sdk'

underContract({
  strictIndexes: true,
  indexes: {
    cases: [
      {
        name: 'owner_updated',
        fields: [
          ['owner', 1],
          ['updatedAt', -1],
        ],
      },
      {
        name: 'desk_status_updated',
        fields: [
          ['desk', 1],
          ['status', 1],
          ['updatedAt', -1],
        ],
      },
      { name: 'due', fields: [['due', 1]] },
      { name: 'number', fields: [['number', 1]], unique: true },
    ],
  },
})

const _ = () => cloud.database().command
const cases = () => cloud.database().collection('cases')

localOnly('the index guard', () => {
  it.each<readonly [string, () => Promise<unknown>]>([
    [
      'by id',
      () =>
        cases()
          .doc('a')
          .set({ data: { number: 1 } }),
    ],
    [
      'by id and revision',
      () =>
        cases()
          .where({ _id: 'a', revision: 1 })
          .update({ data: { b: 1 } }),
    ],
    [
      'by several ids',
      () =>
        cases()
          .where({ _id: _().in?.(['a', 'b']) })
          .get(),
    ],
    ['by the first field', () => cases().where({ owner: 'x' }).get()],
    ['sorted by the next', () => cases().where({ owner: 'x' }).orderBy('updatedAt', 'desc').get()],
    ['sorted the other way round', () => cases().where({ owner: 'x' }).orderBy('updatedAt', 'asc').get()],
    [
      'by some of a list',
      () =>
        cases()
          .where({ desk: 'd', status: _().in?.(['a', 'b']) })
          .orderBy('updatedAt', 'desc')
          .get(),
    ],
    [
      'by a range',
      () =>
        cases()
          .where({ due: _().lte?.(5) })
          .orderBy('due', 'asc')
          .get(),
    ],
    ['everything, unsorted', () => cases().limit(10).get()],
    ['everything, sorted', () => cases().orderBy('due', 'asc').get()],
    ['in an aggregate', () => cases().aggregate().match({ owner: 'x' }).end()],
  ])('lets pass what is asked %s', async (_how, query) => {
    await query()
  })

  it.each<readonly [string, () => Promise<unknown>]>([
    ['by a field without index', () => cases().where({ name: 'x' }).get()],
    ['by the second field only', () => cases().where({ updatedAt: 5 }).get()],
    ['sorted by something else', () => cases().where({ owner: 'x' }).orderBy('name', 'asc').get()],
    ['sorted past a gap', () => cases().where({ desk: 'd' }).orderBy('updatedAt', 'desc').get()],
    [
      'by not equal',
      () =>
        cases()
          .where({ owner: _().neq?.('x') })
          .get(),
    ],
    [
      'either or',
      () =>
        cases()
          .where(_().or?.([{ owner: 'x' }, { name: 'y' }]) as object)
          .get(),
    ],
    ['counted', () => cases().where({ name: 'x' }).count()],
    [
      'updated',
      () =>
        cases()
          .where({ name: 'x' })
          .update({ data: { a: 1 } }),
    ],
    ['removed', () => cases().where({ name: 'x' }).remove()],
    ['in an aggregate', () => cases().aggregate().match({ name: 'x' }).end()],
  ])('stops what is asked %s', async (_how, query) => {
    expect(textOf(await failureOf(query()))).toContain('no index covers this query of cases')
  })
})

localOnly('an index', () => {
  it('that is unique lets one in, also of those without the field', async () => {
    await cases().add({ data: { _id: 'u1', number: 7 } })
    expect(textOf(await failureOf(cases().add({ data: { _id: 'u2', number: 7 } })))).toContain('E11000')
    await cases().add({ data: { _id: 'u3' } })
    expect(textOf(await failureOf(cases().add({ data: { _id: 'u4' } })))).toContain('E11000')
    expect(
      textOf(
        await failureOf(
          cases()
            .doc('u3')
            .update({ data: { number: 7 } }),
        ),
      ),
    ).toContain('E11000')
  })

  it('finds the same as a search through everything', async () => {
    const values = [null, -3, -0.5, 0, 2, 10, 1e12, '', '10', 'a', '乙', true, false, new Date(5), new Date(-5)]
    await cases().add({ data: values.map((due, at) => ({ _id: `v${at}`, number: `v${at}`, due, free: due })) })
    for (const value of values) {
      for (const operator of ['eq', 'gt', 'gte', 'lt', 'lte'] as const) {
        const ids = async (field: string) => {
          const query = cases().where({
            [field]: _()[operator]?.(value),
            _id: _().in?.(values.map((_v, at) => `v${at}`)),
          })
          return (await query.get()).data.map(({ _id }) => _id).sort()
        }
        // `$gte: null` is one of the places where mingo is not MongoDB.
        if (value !== null || operator === 'eq') {
          expect({ operator, value, found: await ids('due') }).toEqual({ operator, value, found: await ids('free') })
        }
      }
    }
  })
})

describe('the key of a value', () => {
  it('sorts as the values do', () => {
    const values = [null, -Infinity, -1e9, -1, -0.1, 0, 0.1, 1, 2, 10, 1e9, Infinity, '', '1', 'a', 'b', false, true]
    const keys = values.map((value) => orderKey(value) ?? '')
    expect([...keys].sort()).toEqual(keys)
  })

  it('is the same for null and nothing, for 0 and -0', () => {
    expect(orderKey(undefined)).toBe(orderKey(null))
    expect(orderKey(-0)).toBe(orderKey(0))
  })

  it('is not made of objects: those are left to the search', () => {
    const plan = planFor({ a: { b: 1 } }, [], [{ name: 'a', fields: [['a', 1]] }])
    expect(plan).toMatchObject({ exact: false, where: '1' })
  })
})
