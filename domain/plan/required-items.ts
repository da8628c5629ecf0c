import type { Answers } from '../definition/answers'
import { HELD, ITEMS, listOf } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { Item, Service } from '../definition/service'
import { closedItems, doneBefore } from './closed-items'
import { withEarlier } from './order'

/**
 * The items to be done: what is chosen and not closed, with every earlier item it rests on (出生医学证明 → 户口登记 →
 * 参保登记 → 缴费), without what is done already. In the order of the service.
 */
export const requiredItems = (service: Service, answers: Answers): readonly string[] => {
  const done = doneBefore(service, answers)
  const closed = new Set(closedItems(service, answers).map(({ item }) => item.id))
  const wanted = new Set(
    soughtIn(service, answers)
      .filter((id) => !closed.has(id))
      .flatMap((id) => [...withEarlier(service, id)]),
  )
  return service.items.flatMap(({ id }) => (wanted.has(id) && !done.has(id) ? [id] : []))
}

/** Where the form does not ask what is wanted, everything the service does is. */
const soughtIn = (service: Service, answers: Answers): readonly string[] =>
  fieldAt(service, ITEMS) === undefined ? service.items.map(({ id }) => id) : listOf(answers, ITEMS)

export interface PlannedItem {
  readonly item: Item
  readonly state: 'held' | 'required'
}

/** What the family sees: the items of its case in order, those it already has among them. */
export const plannedItems = (service: Service, answers: Answers): readonly PlannedItem[] => {
  const required = requiredItems(service, answers)
  const held = listOf(answers, HELD)
  return service.items.flatMap((item): readonly PlannedItem[] => {
    if (required.includes(item.id)) return [{ item, state: 'required' }]
    return held.includes(item.id) ? [{ item, state: 'held' }] : []
  })
}
