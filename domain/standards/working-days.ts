import type { Day } from '../definition/answers'
import { addDays, weekdayOf, yearOf } from './days'

interface CalendarYear {
  /** `official`: the State Council's notice is out. `provisional`: only the days fixed by law are known. */
  readonly status: 'official' | 'provisional'
  /** First and last day of each holiday. */
  readonly holidays: readonly (readonly [Day, Day])[]
  /** Saturdays and Sundays that are worked (调休). */
  readonly worked: readonly Day[]
}

/** 2025: 国办发明电〔2024〕12号; 2026: 国务院办公厅 2025-11-04; 2027: 全国年节及纪念日放假办法 only, the notice was not out. */
const CALENDAR: Readonly<Record<number, CalendarYear>> = {
  2025: {
    status: 'official',
    holidays: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    status: 'official',
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  2027: {
    status: 'provisional',
    holidays: [
      ['2027-01-01', '2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05', '2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09', '2027-06-09'],
      ['2027-09-15', '2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ],
    worked: [],
  },
}

/** A year nobody has entered yet: the days every year has. What depends on the moon or on a notice is unknown. */
const unknownYear = (year: number): CalendarYear => ({
  status: 'provisional',
  holidays: [
    [`${year}-01-01`, `${year}-01-01`],
    [`${year}-05-01`, `${year}-05-02`],
    [`${year}-10-01`, `${year}-10-03`],
  ],
  worked: [],
})

const calendarOf = (day: Day): CalendarYear => CALENDAR[yearOf(day)] ?? unknownYear(yearOf(day))

export const isWorkingDay = (day: Day): boolean => {
  const { holidays, worked } = calendarOf(day)
  if (worked.includes(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.some(([first, last]) => first <= day && day <= last)
}

/**
 * The `count`-th working day after `day`; the day itself is not counted (民法典 第二百零一条).
 * `provisional` when a day on the way lies in a year whose notice is not out: the date is then said to be provisional
 * and computed again once the year is published, never passed off as certain.
 */
export const addWorkingDays = (day: Day, count: number): { readonly day: Day; readonly provisional: boolean } => {
  let current = day
  let provisional = false
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (calendarOf(current).status === 'provisional') provisional = true
    if (isWorkingDay(current)) left -= 1
  }
  return { day: current, provisional }
}
