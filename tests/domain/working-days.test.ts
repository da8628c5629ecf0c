import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../domain/standards/days'
import { addWorkingDays, isWorkingDay } from '../../domain/standards/working-days'
import { isWorkedByNotice } from './official-calendar'
import vectors from './vectors.json'

const aDay = (from: string, to: string) =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n))

describe('working days', () => {
  it.each(vectors.workdays as [string, number, string][])('%s and %d working days are %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toEqual({ day: to, provisional: false })
  })

  it('of 2025 and 2026 are those of the official notices, by another source', () => {
    for (let day = '2025-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect({ day, works: isWorkingDay(day) }).toEqual({ day, works: isWorkday(day) })
    }
  })

  it('are those of the notices, and of 2027 those of the law, written out day by day', () => {
    for (let day = '2025-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) {
      expect({ day, works: isWorkingDay(day) }).toEqual({ day, works: isWorkedByNotice(day) })
    }
  })

  it.each([
    ['2027-01-01', '元旦'],
    ['2027-02-05', '除夕'],
    ['2027-02-08', '初三'],
    ['2027-04-05', '清明节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-01', '国庆节'],
  ])('nobody has to work on %s, which is %s', (day) => {
    expect(isWorkingDay(day)).toBe(false)
    expect(addWorkingDays(addDays(day, -1), 1).day > day).toBe(true)
  })

  it.each([
    ['2029-01-01', '元旦'],
    ['2029-05-01', '劳动节'],
    ['2029-05-02', '劳动节'],
    ['2029-10-01', '国庆节'],
    ['2029-10-02', '国庆节'],
    ['2029-10-03', '国庆节'],
  ])('nor on %s (%s), though that year is not published', (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })

  it('of a year that is not published are all others from Monday to Friday, provisionally', () => {
    expect(['2029-01-02', '2029-04-30', '2029-05-03', '2029-09-28', '2029-10-04'].map(isWorkingDay)).toEqual(
      Array(5).fill(true),
    )
    expect(['2029-01-06', '2029-01-07'].map(isWorkingDay)).toEqual([false, false])
    expect(addWorkingDays('2029-04-30', 1)).toEqual({ day: '2029-05-03', provisional: true })
  })

  it('that reach into a year without a notice are provisional, and say so', () => {
    expect(addWorkingDays('2026-12-30', 2)).toEqual({ day: '2027-01-04', provisional: true })
    expect(addWorkingDays('2026-11-23', 60)).toEqual({ day: '2027-02-18', provisional: true })
    expect(addWorkingDays('2028-09-29', 1).provisional).toBe(true)
  })

  it('that end on the last day of a published year are certain', () => {
    expect(addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false })
  })

  it('never end on a day that is not worked, and as many of them pass as were promised', () => {
    fc.assert(
      fc.property(aDay('2025-01-01', '2028-12-31'), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { day: end } = addWorkingDays(from, count)
        expect(isWorkedByNotice(end)).toBe(true)
        const passed = Array.from({ length: daysBetween(from, end) }, (_none, at) => addDays(from, at + 1))
        expect(passed.filter(isWorkedByNotice)).toHaveLength(count)
      }),
    )
  })
})
