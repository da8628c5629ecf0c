import type { Day } from '../../domain/definition/answers'
import { todayInShanghai } from '../../domain/standards/days'
import { clockTime } from '../store/today'

/** 11月26日: a recent day, without the year. */
const shortDay = (day: Day): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** 11月24日 10:32 */
export const dayAndTime = (instant: string): string => `${shortDay(todayInShanghai(instant))} ${clockTime(instant)}`
