import { Cron } from 'croner'

/** Whether a timer fires at a moment, to the second. */
export type Fires = (at: Date) => boolean

/** WeChat's timers run on Chinese time, which knows no summer time. Minutes. */
const CHINA = 8 * 60
/** What WeChat documents: numbers, lists, ranges and steps. Names, `L`, `W`, `#` and `?` are of other crons. */
const FIELD = /^[\d*,/-]+$/
const MOST_WEEKDAY = 6

/**
 * A timer's seven fields: second minute hour day month weekday year (WIRE 9.3), in UTC+8. A weekday is 0 (Sunday) to 6; when
 * both day and weekday are restricted, one of them is enough. Throws with the text of the timer when it is not possible.
 */
export const parseCron = (text: string): Fires => {
  const fields = text.trim().split(/\s+/)
  const weekdays = (fields[5] ?? '').split(/[,/-]/).map(Number)
  if (
    fields.length !== 7 ||
    !fields.every((field) => FIELD.test(field)) ||
    weekdays.some((day) => day > MOST_WEEKDAY)
  ) {
    throw new Error(`this timer is not possible: ${text}`)
  }
  try {
    // `sloppyRanges`: 10/20 is 10, 30, 50, as WeChat reads it.
    const cron = new Cron(fields.join(' '), { mode: '7-part', utcOffset: CHINA, sloppyRanges: true, paused: true })
    return (at) => cron.match(at)
  } catch (error) {
    throw new Error(`this timer is not possible: ${text} (${error instanceof Error ? error.message : error})`)
  }
}
