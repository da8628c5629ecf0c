import type { FoundRecord, RecordQuery } from '../../../domain/definition/record-query'
import { dayInChinese, todayInShanghai } from '../../../domain/standards/days'
import { clockTime } from '../../store/today'

export const kindLabel = ({ form }: RecordQuery, kind: string): string =>
  form.find(({ path }) => path === 'kind')?.options?.find(({ value }) => value === kind)?.label ?? kind

/** How far the answer may be used. */
export const noteOf = ({ legalNote }: RecordQuery, { electronic }: FoundRecord): string =>
  electronic ? legalNote.electronic : legalNote.paper

/** 2026年11月23日 10:00 查询 */
export const searchedAt = (at: string): string => `${dayInChinese(todayInShanghai(at))} ${clockTime(at)} 查询`
