import type { Day } from '../../domain/definition/answers'
import { todayInShanghai } from '../../domain/standards/days'
import { clockTime } from '../store/today'

/** 11月26日: for what happened lately, where a year would only be in the way. */
const shortDay = (day: Day): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** 11月24日 10:32 */
export const dayAndTime = (instant: string): string => `${shortDay(todayInShanghai(instant))} ${clockTime(instant)}`
