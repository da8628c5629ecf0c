import type { Day } from '../../domain/definition/answers'
import { todayInShanghai } from '../../domain/standards/days'

/** The rules take the day as an argument; this is where the phone looks at its clock. */
export const today = (): Day => todayInShanghai(new Date().toISOString())

/** 10:42, for “已保存”. */
export const clockTime = (at: string): string => {
  const there = new Date(new Date(at).getTime() + 8 * 3_600_000)
  return there.toISOString().slice(11, 16)
}
