import type { Answers } from '../definition/answers'
import { HELD, listOf, textOf } from '../definition/answers'
import { fieldAt, screeningPath } from '../definition/fields'
import type { Item, Service } from '../definition/service'
import { directlyBefore, withEarlier } from './order'

/** An item that this family cannot have done here, why, and how it is done instead. */
export interface ClosedItem {
  readonly item: Item
  readonly reason: string
  readonly howElse: string
  /** The question whose answer closed it. */
  readonly question: string
}

/** Done before this case begins: what the family has, and what comes before it (nobody is registered without a certificate). */
export const doneBefore = (service: Service, answers: Answers): ReadonlySet<string> =>
  new Set(listOf(answers, HELD).flatMap((id) => [...withEarlier(service, id)]))

/** Whether the form lets a family say that it has this item already. */
export const mayBeHeld = (service: Service, id: string): boolean =>
  fieldAt(service, HELD)?.options?.some(({ value }) => value === id) === true

/**
 * The items closed by the answers to the screening, in the order of the service. Whoever has an item already needs no way
 * to it, so it is not closed; and an item that waits for a closed one is closed with it until that is held.
 */
export const closedItems = (service: Service, answers: Answers): readonly ClosedItem[] => {
  const done = doneBefore(service, answers)
  const closed = new Map<string, ClosedItem>()
  for (const { id: question, excludesOn, reason, closes = {} } of service.screening) {
    if (textOf(answers, screeningPath(question)) !== excludesOn) continue
    for (const item of service.items) {
      const howElse = closes[item.id]
      if (howElse === undefined || done.has(item.id) || closed.has(item.id)) continue
      closed.set(item.id, { item, reason, howElse, question })
    }
  }
  // A service may list a later item before an earlier one, so it is gone through until nothing more follows.
  for (let before = -1; before < closed.size; ) {
    before = closed.size
    for (const item of service.items) {
      // Of what is done nothing before it is closed, so that need not be asked.
      if (closed.has(item.id)) continue
      const earlier = directlyBefore(service, item).find(({ id }) => closed.has(id))
      const cause = earlier === undefined ? undefined : closed.get(earlier.id)
      if (cause !== undefined) closed.set(item.id, behind(service, item, cause))
    }
  }
  return service.items.flatMap(({ id }) => closed.get(id) ?? [])
}

const behind = (service: Service, item: Item, { item: earlier, howElse, question }: ClosedItem): ClosedItem => ({
  item,
  reason: `要先办好${earlier.shortName}`,
  howElse: mayBeHeld(service, earlier.id) ? `办好${earlier.shortName}以后再来，选“已经办好”，就可以在这里办` : howElse,
  question,
})
