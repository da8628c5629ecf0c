import indexes from '../../cloudfunctions/indexes.json'
import {
  FORMS,
  inNewestForm,
  type Migration,
  outdatedFields,
  schemaOf,
} from '../../cloudfunctions/shared/platform/document-forms'

/** A parcel that first had one weight in pounds and one line of address. */
const MIGRATIONS: readonly Migration[] = [
  {
    reads: ['pounds'],
    migrate: ({ pounds }) => (pounds === undefined ? {} : { grams: Number(pounds) * 500 }),
  },
  {
    reads: ['address'],
    migrate: ({ address }) => (address === undefined ? {} : { address: String(address).split(' ') }),
  },
]

describe('a stored document', () => {
  it('of the first form is read as one of today, whether it says so or not', () => {
    const wanted = { _id: 'p1', grams: 1000, address: ['沅陵镇', '8号'], schema: 3 }
    const old = { _id: 'p1', pounds: 2, address: '沅陵镇 8号' }
    expect(inNewestForm(MIGRATIONS, old)).toEqual(wanted)
    expect(inNewestForm(MIGRATIONS, { ...old, schema: 1 })).toEqual(wanted)
  })

  it('of a form in between goes only the rest of the way', () => {
    const between = { _id: 'p1', grams: 7, address: '沅陵镇 8号', schema: 2 }
    expect(inNewestForm(MIGRATIONS, between)).toEqual({ _id: 'p1', grams: 7, address: ['沅陵镇', '8号'], schema: 3 })
  })

  it('of today is left as it is', () => {
    const newest = { _id: 'p1', grams: 7, address: ['沅陵镇'], schema: 3 }
    expect(inNewestForm(MIGRATIONS, newest)).toEqual(newest)
  })

  it('of which a list loaded a part is migrated as far as it was loaded', () => {
    expect(inNewestForm(MIGRATIONS, { _id: 'p1', pounds: 2 })).toEqual({ _id: 'p1', grams: 1000, schema: 3 })
    expect(inNewestForm(MIGRATIONS, { _id: 'p1' })).toEqual({ _id: 'p1', schema: 3 })
  })

  it('that a newer program wrote is not touched', () => {
    expect(() => inNewestForm(MIGRATIONS, { _id: 'p1', schema: 4 })).toThrow('form 4')
  })

  it('loses what only older forms had when it is written whole', () => {
    expect(outdatedFields(MIGRATIONS)).toEqual(['pounds', 'address'])
    expect(schemaOf(MIGRATIONS)).toBe(3)
  })
})

it('every collection there is has its forms', () => {
  expect(Object.keys(FORMS).toSorted()).toEqual(Object.keys(indexes).toSorted())
})
