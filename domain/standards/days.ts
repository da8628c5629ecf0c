import type { Day } from '../definition/answers'

/** Day arithmetic on `YYYY-MM-DD` strings. It never touches the time zone of the machine: cloud functions run in UTC. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MILLISECONDS = 86_400_000
const SHANGHAI_OFFSET = 8 * 3_600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** A day that exists: 2023-02-29 does not. */
export const isDay = (text: string): boolean => {
  const time = toTime(text)
  return !Number.isNaN(time) && toDay(time) === text
}

export const addDays = (day: Day, days: number): Day => toDay(toTime(day) + days * MILLISECONDS)

/** The same day so many years later; 29 February of a common year is the 28th. */
export const addYears = (day: Day, years: number): Day => {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return isDay(later) ? later : `${later.slice(0, 8)}28`
}

/** How many days `to` is after `from`; negative if before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to) - toTime(from)) / MILLISECONDS)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(toTime(day)).getUTCDay()

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The calendar day in China at an instant; China has one time zone and no summer time. */
export const todayInShanghai = (instant: string | number | Date): Day =>
  toDay(new Date(instant).getTime() + SHANGHAI_OFFSET)

/** `2026年11月23日` */
export const dayInChinese = (day: Day): string => {
  const [, year, month, date] = DAY.exec(day) ?? []
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`
}

/** `2026年11月23日 周一` */
export const dayWithWeekday = (day: Day): string =>
  isDay(day) ? `${dayInChinese(day)} ${WEEKDAYS[weekdayOf(day)] ?? ''}` : day

/** Whole years between two days; somebody born on 29 February is a year older on 1 March of a common year. */
export const yearsBetween = (from: Day, to: Day): number => {
  const years = yearOf(to) - yearOf(from)
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** The instant of an hour of a day in China. */
export const hourInShanghai = (day: Day, hour: number): string =>
  new Date(toTime(day) + hour * 3_600_000 - SHANGHAI_OFFSET).toISOString()

/** 0 to 23. */
export const hourOf = (instant: string): number => new Date(Date.parse(instant) + SHANGHAI_OFFSET).getUTCHours()
