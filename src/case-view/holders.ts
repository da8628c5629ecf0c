import type { ApplicationView } from '../../domain/casework/state/view'
import { departmentName } from '../../domain/definition/departments'
import type { Lane } from './lanes'

/** Where the case is now; a department that rejected it, or that it could not be brought to, is none of them. */
export const holdersOf = (lanes: readonly Lane[]): readonly string[] => [
  ...new Set(
    lanes
      .filter(({ dot }) => dot === 'now' || dot === 'warm')
      .flatMap(({ holder }) => (holder === undefined ? [] : [holder])),
  ),
]

/** Whether anybody was urged since the promised day passed: only then is it said. */
export const urgedWords = ({ journal }: Pick<ApplicationView, 'journal'>): string => {
  const since = journal.filter(({ type }) => type === 'overdue').pop()?.at ?? ''
  const urged = journal.filter(({ type, at }) => type === 'urged' && at >= since)
  const names = [...new Set(urged.map(({ department }) => `${departmentName(department)}部门`))]
  return names.length === 0 ? '很抱歉' : `已催${names.join('、')}`
}
