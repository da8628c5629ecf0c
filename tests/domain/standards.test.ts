import { createHash } from 'node:crypto'
import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import { isBirthCertificateNumber, isMarriageCertificateNumber } from '../../domain/standards/certificates'
import { addDays, daysBetween, dayWithWeekday, isDay, todayInShanghai, weekdayOf } from '../../domain/standards/days'
import { ethnicGroupName, ethnicGroups, ethnicGroupsOf } from '../../domain/standards/ethnic-groups'
import { faultInName, nameLength, normaliseName, rareIn } from '../../domain/standards/names'
import { isDialable, isLandline, isMobile, normalisePhone } from '../../domain/standards/phones'
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
import { sha256 } from '../../domain/standards/sha256'
import { addWorkingDays, isWorkingDay } from '../../domain/standards/working-days'
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

  it('has X as a check digit of ten', () => {
    expect(checkDigitOf('11010519491231002')).toBe('X')
  })
})

describe('a name', () => {
  it('is allowed a rare character, which is pointed out', () => {
    expect(rareIn('林𬸚𬸚㐀')).toEqual(['𬸚', '㐀'])
    expect(rareIn('阿依古丽·买买提')).toEqual([])
    expect(faultInName('林𬸚', 'newborn')).toBeUndefined()
  })

  it.each(['林小满', '欧阳明日', '𬱖宁', '阿依古丽·买买提', '㛃一'])('%s may be given to a newborn', (name) => {
    expect(faultInName(name, 'newborn')).toBeUndefined()
  })

  it.each([
    ['林', 'name-too-short'],
    ['𬱖', 'name-too-short'],
    ['Lin', 'name-characters'],
    ['林3', 'name-characters'],
    ['林·', 'name-dot'],
    ['·林', 'name-dot'],
    ['古丽··阿依', 'name-dot'],
    ['满'.repeat(31), 'name-too-long'],
  ])('%s may not: %s', (name, fault) => {
    expect(faultInName(name, 'newborn')).toBe(fault)
  })

  it('of a parent stands in a register already and may be a single character', () => {
    expect(faultInName('龘', 'adult')).toBeUndefined()
  })

  it('is counted in characters, not in halves of them', () => {
    expect([nameLength('𬱖宁'), '𬱖宁'.length]).toEqual([2, 3])
  })

  it.each([
    '阿依•买买提',
    '阿依・买买提',
    '阿依･买买提',
    '阿依‧买买提',
    '阿依⋅买买提',
    '阿依.买买提',
    ' 阿依 · 买买提 ',
  ])('typed as %s has the registered dot', (typed) => {
    expect(normaliseName(typed)).toBe('阿依·买买提')
  })

  it('keeps a compatibility ideograph, which NFKC would rewrite', () => {
    expect(normaliseName('\uf9dc一')).toBe('\uf9dc一')
  })
})

describe('a phone number', () => {
  it.each(vectors.phones.mobileValid)('%s is a mobile', (phone) => expect(isMobile(phone)).toBe(true))
  it.each(vectors.phones.mobileInvalid)('%s is not', (phone) => expect(isMobile(phone)).toBe(false))
  it.each(vectors.phones.landlineValid)('%s can be dialled', (phone) => {
    expect(isDialable(normalisePhone(phone))).toBe(true)
  })
  it.each([...vectors.phones.landlineInvalid, '0745-42222222', '023-4729215', '110x'])('%s cannot', (phone) => {
    expect(isDialable(normalisePhone(phone))).toBe(false)
  })
  it.each(['+86 138 0013 8000', '0086-13800138000', '8613800138000', '138-0013-8000', '１３８００１３８０００'])(
    'typed as %s is 13800138000',
    (typed) => expect(normalisePhone(typed)).toBe('13800138000'),
  )
  it('of Beijing or another county is a landline too', () => {
    expect([isLandline('010-12345678'), isLandline('0731-88888888'), isLandline('0737-5215120-8')]).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('a certificate number', () => {
  it.each(vectors.bmc.valid)('%s is of a birth certificate', (text) =>
    expect(isBirthCertificateNumber(text)).toBe(true),
  )
  it.each(vectors.bmc.invalid)('%s is not', (text) => expect(isBirthCertificateNumber(text)).toBe(false))
  it.each(vectors.marriage.valid)('%s is of a marriage certificate', (text) => {
    expect(isMarriageCertificateNumber(text)).toBe(true)
  })
  it.each(vectors.marriage.invalid)('%s is not', (text) => expect(isMarriageCertificateNumber(text)).toBe(false))
})

describe('the ethnic groups', () => {
  it('are 56, each with its own code and name', () => {
    expect(ethnicGroups).toHaveLength(56)
    expect(new Set(ethnicGroups.map(({ name }) => name)).size).toBe(56)
    expect([ethnicGroupName('01'), ethnicGroupName('15'), ethnicGroupName('56'), ethnicGroupName('57')]).toEqual([
      '汉族',
      '土家族',
      '基诺族',
      undefined,
    ])
  })

  it('begin with those who live in 沅陵, and lose nobody', () => {
    const local = ethnicGroupsOf('431222').map(({ name }) => name)
    expect(local.slice(0, 3)).toEqual(['汉族', '土家族', '苗族'])
    expect([...local].sort()).toEqual(ethnicGroups.map(({ name }) => name).sort())
  })
})

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists))

  it('begins in China eight hours before it begins in the cloud', () => {
    expect(todayInShanghai('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(todayInShanghai('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
    expect(todayInShanghai(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('moves by days over months and years and back', () => {
    fc.assert(
      fc.property(aDay('1950-01-01', '2050-01-01'), fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
      }),
    )
  })

  it('is written as people read it', () => {
    expect(dayWithWeekday('2026-11-23')).toBe('2026年11月23日 周一')
  })
})

describe('working days', () => {
  it.each(vectors.workdays as [string, number, string][])('%s and %d working days are %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toEqual({ day: to, provisional: false })
  })

  it('of 2025 and 2026 are those of the official notices, by another source', () => {
    for (let day = '2025-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect({ day, works: isWorkingDay(day) }).toEqual({ day, works: isWorkday(day) })
    }
  })

  it('that reach into a year without a notice are provisional, and say so', () => {
    expect(addWorkingDays('2026-12-30', 2)).toEqual({ day: '2027-01-04', provisional: true })
    expect(addWorkingDays('2026-11-23', 60)).toEqual({ day: '2027-02-18', provisional: true })
    expect(addWorkingDays('2028-09-29', 1).provisional).toBe(true)
  })

  it('never end on a day that is not worked', () => {
    fc.assert(
      fc.property(aDay('2025-01-01', '2028-12-31'), fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(isWorkingDay(addWorkingDays(from, count).day)).toBe(true)
      }),
    )
  })
})

describe('SHA-256 by hand', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s" is the published one', (text, hash) => expect(sha256(text)).toBe(hash))

  it('is the platform’s, for any text', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
    fc.assert(
      fc.property(any, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
  })
})
