import fc from 'fast-check'
import { isBirthCertificateNumber, isMarriageCertificateNumber } from '../../domain/standards/certificates'
import {
  addDays,
  dayInChinese,
  daysBetween,
  dayWithWeekday,
  hourInShanghai,
  hourOf,
  isDay,
  todayInShanghai,
  weekdayOf,
} from '../../domain/standards/days'
import { ethnicGroupName, ethnicGroups, ethnicGroupsOf } from '../../domain/standards/ethnic-groups'
import { PHOTO_STANDARDS } from '../../domain/standards/photo-standards'
import { isWholeCity, isWithin, regionAt } from '../../domain/standards/regions'
import vectors from './vectors.json'

const aDay = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n))

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

describe('a certificate number with something before or after it', () => {
  it.each(['XR430012345', 'R4300123456', 'R430012345X', 'R43001234', 'r430012345'])(
    '%s is of no birth certificate',
    (text) => {
      expect(isBirthCertificateNumber(text)).toBe(false)
    },
  )
  it.each(['XJ431222-2020-000123', 'J431222-2020-0001234', 'BBJ431222-2020-000123'])(
    '%s is of no marriage certificate',
    (text) => {
      expect(isMarriageCertificateNumber(text)).toBe(false)
    },
  )
  it.each(['J431222-2020-000123', 'L431222-2020-000123', 'BJ431222-2020-000123', 'BL431222-2020-000123'])(
    '%s is of a marriage or a divorce',
    (text) => {
      expect(isMarriageCertificateNumber(text)).toBe(true)
    },
  )
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
    expect(local.slice(3, 6)).toEqual(['侗族', '瑶族', '白族'])
    expect([...local].sort()).toEqual(ethnicGroups.map(({ name }) => name).sort())
  })
})

describe('the ethnic groups elsewhere', () => {
  it('stand in the order of the standard', () => {
    expect(ethnicGroupsOf('430922')).toEqual(ethnicGroups)
    expect(ethnicGroups.map(({ code }) => code).slice(0, 3)).toEqual(['01', '02', '03'])
  })
})

describe('a place', () => {
  it.each([
    ['431222', { code: '431222', name: '沅陵县', city: '怀化市' }],
    ['430922', { code: '430922', name: '桃江县', city: '益阳市' }],
    ['500116', { code: '500116', name: '江津区', city: '重庆市' }],
    ['431200', { code: '431200', name: '怀化市', city: '怀化市' }],
    ['431299', undefined],
    ['110101', undefined],
    ['', undefined],
  ])('%s is %j', (code, region) => {
    expect(regionAt(code)).toEqual(region)
  })

  it.each([
    ['沅陵', '431222', '沅陵', '431222', true],
    ['沅陵', '431222', '怀化, a whole city', '431200', true],
    ['怀化', '431200', '怀化', '431200', true],
    ['中方', '431221', '沅陵', '431222', false],
    ['怀化', '431200', '沅陵', '431222', false],
    ['桃江', '430922', '怀化', '431200', false],
  ])('%s (%s) gets what %s (%s) offers: %s', (_place, place, _of, region, isServed) => {
    expect(isWithin(place, region)).toBe(isServed)
  })

  it('is a whole city when its code ends in 00', () => {
    expect(['431200', '431222', '004312'].map(isWholeCity)).toEqual([true, false, false])
  })
})

describe('a portrait', () => {
  it('for the social security card is what GA 461-2004 asks for', () => {
    const { width, height, dpi, bytes, background, cut } = PHOTO_STANDARDS['social-card']
    expect({ width, height, dpi, bytes, background, cut }).toEqual({
      width: 358,
      height: 441,
      dpi: 350,
      bytes: { from: 14_000, to: 40_000 },
      background: 'white',
      cut: '4:5',
    })
  })

  it.each([
    ['one-inch', 25, 35],
    ['two-inch', 35, 49],
  ] as const)('of %s is %d × %d mm at 300 dpi, before any wall', (id, width, height) => {
    const standard = PHOTO_STANDARDS[id]
    expect([standard.width, standard.height]).toEqual([width, height].map((mm) => Math.round((mm / 25.4) * 300)))
    expect(standard).toMatchObject({ dpi: 300, background: 'any', cut: '3:4' })
  })

  it.each(Object.entries(PHOTO_STANDARDS))('%s can be cut on the phone to what is written', (id, standard) => {
    const [across = 0, down = 1] = standard.cut.split(':').map(Number)
    for (const ratio of [across / down, standard.width / standard.height]) {
      expect(ratio).toBeGreaterThanOrEqual(standard.ratio.from)
      expect(ratio).toBeLessThanOrEqual(standard.ratio.to)
    }
    expect(standard.id).toBe(id)
  })

  it('of two inches may be cut in every way that shops cut it', () => {
    const { from, to } = PHOTO_STANDARDS['two-inch'].ratio
    for (const height of [45, 49, 53]) {
      expect(35 / height).toBeGreaterThanOrEqual(from)
      expect(35 / height).toBeLessThanOrEqual(to)
    }
  })
})

describe('an hour', () => {
  it('in China is eight hours before it in the cloud', () => {
    expect(hourInShanghai('2026-11-22', 9)).toBe('2026-11-22T01:00:00.000Z')
    expect(hourInShanghai('2026-11-22', 7)).toBe('2026-11-21T23:00:00.000Z')
    expect([hourOf('2026-11-22T01:00:00.000Z'), hourOf('2026-11-22T15:59:59.999Z')]).toEqual([9, 23])
    expect(hourOf('2026-11-22T16:00:00.000Z')).toBe(0)
  })
})

describe('a day', () => {
  it.each([
    ['2026-11-22T00:00', false],
    ['x2026-11-22', false],
    ['+002026-11-22', false],
    ['2026-11', false],
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
    expect(dayInChinese('2026-03-02')).toBe('2026年3月2日')
  })

  it('that is none is left as it was typed', () => {
    const typed = ['', '明天', '2026-11', 'x2026-11-22', '2026-11-22T08:00']
    expect(typed.map(dayInChinese)).toEqual(typed)
    expect(dayWithWeekday('2026-02-30')).toBe('2026-02-30')
  })
})
