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
 * When each of these items begins and is promised. The time limit of the service is one for all
 * the items that have none of their own, however many follow one another (S004 §五: the package within 3 days). An item's
 * own limit begins when all before it is promised, and what follows it begins after it. What the desk does it does at
 * acceptance, so nothing waits for it.
 */
const spansOf = (service: Service, ids: readonly string[]): readonly Span[] => {
  const spans: Span[] = []
  for (const item of inRows(service, ids).flat()) {
    const earlier = spans.filter((span) => waitsFor(service, item.id, span.item.id))
    const begins = Math.max(0, ...earlier.map((span) => freeAfter(item, span)))
    spans.push({ item, begins, ends: begins + timeLimitOf(service, item).workingDays })
  }
  return spans
}

const lastEnd = (spans: readonly Span[]): number => Math.max(...spans.map(({ ends }) => ends))

/** How many working days after acceptance the last of these items is promised. */
export const workingDaysFor = (service: Service, ids: readonly string[]): number => {
  const spans = spansOf(service, ids)
  return spans.length === 0 ? service.timeLimit.workingDays : lastEnd(spans)
}

/**
 * The time limit in whose words the day is told on which the last of these items is promised: that of the item that comes
 * last, so that 作出决定 of a card is not told as 办结. Of several that of the service, which most of them have.
 */
export const lastTimeLimit = (service: Service, ids: readonly string[]): TimeLimit => {
  const spans = spansOf(service, ids)
  const limits = spans.filter(({ ends }) => ends === lastEnd(spans)).map(({ item }) => timeLimitOf(service, item))
  return limits.includes(service.timeLimit) ? service.timeLimit : (limits[0] ?? service.timeLimit)
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

/** The same for one of these items that has a time limit of its own; nothing for the others, whose promise is the case's. */
export const ownPromise = (
  service: Service,
  ids: readonly string[],
  item: Item,
  at: string,
): { readonly day: Day; readonly provisional: boolean; readonly limit: TimeLimit } | undefined => {
  const span = spansOf(service, ids).find((one) => one.item.id === item.id)
  const limit = item.timeLimit
  if (span === undefined || limit === undefined) return undefined
  return { ...addWorkingDays(todayInShanghai(at), span.ends), limit }
}
