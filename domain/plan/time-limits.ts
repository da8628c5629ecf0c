import type { Day } from '../definition/answers'
import type { Item, Service, TimeLimit } from '../definition/service'
import { todayInShanghai } from '../standards/days'
import { addWorkingDays } from '../standards/working-days'
import { isDoneAtDesk } from './done-by'
import { inRows, waitsFor } from './order'

/** Until when an item is promised: its own time limit, else that of the service. */
export const timeLimitOf = (service: Service, item: Item): TimeLimit => item.timeLimit ?? service.timeLimit

/** Working days from acceptance: when what limits an item begins, and when it is promised. */
interface Span {
  readonly item: Item
  readonly begins: number
  readonly ends: number
}

/**
 * How many working days after acceptance the last of these items is promised. The time limit of the service is one for all
 * the items that have none of their own, however many follow one another (S004 §五: the package within 3 days). An item's
 * own limit begins when all before it is promised, and what follows it begins after it. What the desk does it does at
 * acceptance, so nothing waits for it.
 */
export const workingDaysFor = (service: Service, ids: readonly string[]): number => {
  const spans: Span[] = []
  for (const item of inRows(service, ids).flat()) {
    const earlier = spans.filter((span) => waitsFor(service, item.id, span.item.id))
    const begins = Math.max(0, ...earlier.map((span) => freeAfter(item, span)))
    spans.push({ item, begins, ends: begins + timeLimitOf(service, item).workingDays })
  }
  return spans.length === 0 ? service.timeLimit.workingDays : Math.max(...spans.map(({ ends }) => ends))
}

const freeAfter = (item: Item, before: Span): number => {
  const isShared = item.timeLimit === undefined && before.item.timeLimit === undefined
  return isDoneAtDesk(before.item) || isShared ? before.begins : before.ends
}

/**
 * The last day on which these items are promised when they are accepted at `at` (ISO instant); the day of acceptance is
 * not counted (民法典 第二百零一条). `provisional` when the calendar of that year is not published yet.
 */
export const promisedDay = (
  service: Service,
  ids: readonly string[],
  at: string,
): { readonly day: Day; readonly provisional: boolean } =>
  addWorkingDays(todayInShanghai(at), workingDaysFor(service, ids))
