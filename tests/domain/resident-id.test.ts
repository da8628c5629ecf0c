import fc from 'fast-check'
import { addDays, daysBetween } from '../../domain/standards/days'
import { ID_MESSAGES } from '../../domain/standards/id-messages'
import {
  ageAt,
  birthOf,
  checkDigitOf,
  faultInId,
  fromLegacyId,
  maskId,
  normaliseId,
  sexOf,
} from '../../domain/standards/resident-id'
import { anIdNumber } from '../builders/identity'
import vectors from './vectors.json'

const TODAY = '2026-11-22'
const aDay = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n))

describe('a resident ID number', () => {
  it.each(vectors.resident18.valid)('%s is right (%s)', (id) => {
    expect(faultInId(id ?? '', TODAY)).toBeUndefined()
  })

  it.each(vectors.resident18.invalid)('%s is wrong (%s)', (id) => {
    expect(faultInId(id ?? '', TODAY)).toBeDefined()
  })

  it.each([
    ['430922199003070020', 'id-check-digit'],
    ['430922199002300022', 'id-birth-date'],
    ['430922199013010020', 'id-birth-date'],
    ['000922199003070029', 'id-region'],
    ['990922199003070029', 'id-foreigner'],
    ['430922187003070021', 'id-too-old'],
    ['430922202701010029', 'id-future'],
    ['43092219900307002', 'id-length'],
    ['4309221990030700A2', 'id-characters'],
    ['432325850112003', 'id-legacy'],
  ])('%s is wrong because of %s', (id, fault) => {
    expect(faultInId(id, TODAY)).toBe(fault)
  })

  const births = aDay('1921-01-01', TODAY).map((born) => anIdNumber({ sex: 'female', born, order: 2 }))

  it('that is half typed is too short, whatever its first fifteen digits look like', () => {
    fc.assert(fc.property(births, (id) => expect(faultInId(id.slice(0, 15), TODAY)).toBe('id-length')))
    expect(faultInId('431222200105120', TODAY)).toBe('id-length')
  })

  it('of the first cards is known by the date in it', () => {
    const old = births.filter((id) => birthOf(id)?.startsWith('19') === true)
    fc.assert(fc.property(old, (id) => expect(faultInId(id.slice(0, 6) + id.slice(8, 17), TODAY)).toBe('id-legacy')))
  })

  it.each(vectors.resident18.otherKinds)('%s is the number of another kind of person (%s)', (id) => {
    expect(faultInId(id ?? '', TODAY)).toBe('id-residence-permit')
  })

  it.each(vectors.resident18.normalise)('typed as "%s" is %s', (typed, id) => {
    expect(normaliseId(typed ?? '')).toBe(id)
  })

  it('in full-width digits is right once it is normalised', () => {
    expect(faultInId(normaliseId('４３０９２２１９９００３０７００２Ｘ'), TODAY)).toBeUndefined()
  })

  it.each(vectors.resident18.legacy15)('%s of the first cards became %s', (legacy, id) => {
    expect(fromLegacyId(legacy ?? '')).toBe(id)
  })

  it('shows sex, birth and age, and is not shown itself', () => {
    const id = anIdNumber({ sex: 'female', born: '2000-02-29' })
    expect([sexOf(id), birthOf(id)]).toEqual(['female', '2000-02-29'])
    expect([ageAt(id, '2018-02-28'), ageAt(id, '2018-03-01'), ageAt(id, '1999-01-01')]).toEqual([17, 18, undefined])
    expect(maskId('43092219900307002X')).toBe('430***********002X')
    expect(maskId('4309')).toBe('****')
  })

  it('is wrong as soon as one digit is', () => {
    const people = fc.record({
      sex: fc.constantFrom('male' as const, 'female' as const),
      born: aDay('1940-01-01', TODAY),
      order: fc.integer({ min: 0, max: 499 }),
    })
    fc.assert(
      fc.property(people, fc.nat(16), fc.integer({ min: 1, max: 9 }), (person, place, by) => {
        const id = anIdNumber(person)
        expect(faultInId(id, TODAY)).toBeUndefined()
        expect(sexOf(id)).toBe(person.sex)
        const wrong = id.slice(0, place) + ((Number(id[place]) + by) % 10) + id.slice(place + 1)
        expect(faultInId(wrong, TODAY)).toBeDefined()
      }),
    )
  })

  it('of somebody from 芷江 born in 2000 is no residence permit, though 820000 stands in it', () => {
    const mother = anIdNumber({ sex: 'female', born: '2000-05-12', region: '431228' })
    expect(mother).toContain('820000')
    expect(faultInId(mother, TODAY)).toBeUndefined()
  })

  it.each(['810000', '820000', '830000'])('that begins with %s is a residence permit', (region) => {
    expect(faultInId(anIdNumber({ sex: 'male', born: '1990-01-01', region }), TODAY)).toBe('id-residence-permit')
  })

  it.each([
    ['of a baby born today', TODAY, undefined],
    ['of a baby born tomorrow', addDays(TODAY, 1), 'id-future'],
    ['of somebody born on the first day of 1900', '1900-01-01', undefined],
    ['of somebody born the day before', '1899-12-31', 'id-too-old'],
  ])('%s, %s: %s', (_whose, born, fault) => {
    expect(faultInId(anIdNumber({ sex: 'female', born }), TODAY)).toBe(fault)
  })

  it.each(['4309221990030700', 'x43092219900307002X', '43092219900307002XX', '43092219900307002x', ''])(
    '“%s” tells neither a birth nor a sex nor an age',
    (text) => {
      expect([birthOf(text), sexOf(text), ageAt(text, TODAY)]).toEqual([undefined, undefined, undefined])
    },
  )

  it('tells no age on a day that does not exist, nor before the birth, and none yet on the day of it', () => {
    const id = anIdNumber({ sex: 'male', born: '2020-03-01' })
    expect([ageAt(id, '2026-02-30'), ageAt(id, ''), ageAt(id, '2020-02-29'), ageAt(id, '2020-03-01')]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ])
    expect(ageAt('430922199002300022', TODAY)).toBeUndefined()
  })

  it('makes somebody a year older on the birthday, and on 1 March who was born on the 29th of February', () => {
    const id = anIdNumber({ sex: 'male', born: '2004-11-22' })
    const leap = anIdNumber({ sex: 'male', born: '2004-02-29' })
    expect(['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => ageAt(id, day))).toEqual([21, 22, 22])
    expect(['2026-02-28', '2026-03-01', '2028-02-29'].map((day) => ageAt(leap, day))).toEqual([21, 22, 24])
  })

  it('is masked so that nothing in between can be read, however short it is', () => {
    expect(['1234567', '12345678', '43092219900307002X'].map(maskId)).toEqual([
      '*******',
      '123*5678',
      '430***********002X',
    ])
  })

  it.each(Object.entries(ID_MESSAGES))('that is wrong (%s) is told what is wrong and what to do', (_fault, words) => {
    for (const text of Object.values(words)) expect(text).toMatch(/\p{Script=Han}{4,}/u)
    expect(Object.values(words)).toHaveLength(2)
  })

  it('has X as a check digit of ten', () => {
    expect(checkDigitOf('11010519491231002')).toBe('X')
  })
})
