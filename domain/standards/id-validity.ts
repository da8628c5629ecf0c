import type { Day } from '../definition/answers'
import { addDays, addYears, dayInChinese, isDay, yearsBetween } from './days'

/** 长期: cards of whoever was 46 or older when it was issued. */
const FOR_LIFE = 'long'

/** What to do without a valid card (S004 §三: 身份证无效 is outside the package). */
export const RENEW = '请先到就近的派出所补领或换领身份证，再来办理'

/** From – until, as a resident ID card says on its emblem side: `2016-03-21/2036-03-21`, `2016-03-21/long`. */
export interface Validity {
  readonly from: Day
  readonly until: Day | typeof FOR_LIFE
}

export const validityOf = (text: string): Validity | undefined => {
  const [from = '', until = '', ...more] = text.split('/')
  if (more.length > 0 || !isDay(from)) return undefined
  return until === FOR_LIFE || (isDay(until) && until > from) ? { from, until } : undefined
}

export type Lapse = 'expired' | 'not-yet'

export const lapseOf = ({ from, until }: Validity, today: Day): Lapse | undefined => {
  if (from > today) return 'not-yet'
  return until !== FOR_LIFE && until < today ? 'expired' : undefined
}

/** `2016年3月21日至2036年3月21日` */
export const validityInChinese = ({ from, until }: Validity): string =>
  `${dayInChinese(from)}至${until === FOR_LIFE ? '长期' : dayInChinese(until)}`

interface Term {
  readonly value: string
  readonly label: string
}

/** Short, so that two stand in a line: the day and the month are those on which it began. */
const endingAfter = (from: Day, years: number): Term => {
  const until = addYears(from, years)
  return { value: `${from}/${until}`, label: `到${until.slice(0, 4)}年` }
}

/** The terms for which cards are issued, from a day on (居民身份证法 第五条: 5 years to children, 10, 20, for life). */
export const termsFrom = (from: Day): readonly Term[] => [
  ...[10, 20].map((years) => endingAfter(from, years)),
  { value: `${from}/${FOR_LIFE}`, label: '长期' },
  endingAfter(from, 5),
]

/** Between the request, by whose day the age counts, and the first day on the card. */
const ISSUED_WITHIN_DAYS = 90

/**
 * The term of a card that begins on `from` and whose holder was born on `born` (居民身份证法 第五条); nothing where the holder
 * had a birthday that changes it shortly before, since the age on the day of the request counts.
 */
export const termFor = (from: Day, born: Day): string | undefined => {
  const [on, before] = [from, addDays(from, -ISSUED_WITHIN_DAYS)].map((day) => yearsFor(yearsBetween(born, day)))
  if (on !== before || from < born) return undefined
  return on === undefined ? `${from}/${FOR_LIFE}` : endingAfter(from, on).value
}

const yearsFor = (age: number): number | undefined => {
  if (age < 16) return 5
  if (age < 26) return 10
  return age < 46 ? 20 : undefined
}
