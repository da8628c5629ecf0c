import type { Answers } from '../../../../domain/definition/answers'
import { HELD, ITEMS, listOf } from '../../../../domain/definition/answers'
import type { Item, Service } from '../../../../domain/definition/service'
import { withRequiredItems } from '../../../../domain/intake/with-required-items'
import { closedItems, mayBeHeld } from '../../../../domain/plan/closed-items'
import { directlyBefore, waitsFor } from '../../../../domain/plan/order'

/** What a family wants done and what it already has, while it is choosing. */
export interface ItemLine {
  readonly item: Item
  readonly isWanted: boolean
  readonly isHeld: boolean
  /** Cannot be done here. */
  readonly isClosed: boolean
  /** A family may have it already. */
  readonly mayBeHeld: boolean
  /** Comes along because this later item needs it. */
  readonly neededBy: Item | undefined
}

export const itemLines = (service: Service, answers: Answers): readonly ItemLine[] => {
  const required = listOf(withRequiredItems(service, answers), ITEMS)
  const held = listOf(answers, HELD)
  const closed = closedItems(service, answers).map(({ item }) => item)
  // A closed item that a family may have already stays, to be said so: then what waits for it opens.
  const shown = service.items.filter((item) => !closed.includes(item) || mayBeHeld(service, item.id))
  return shown.map((item) => ({
    item,
    isWanted: required.includes(item.id),
    isHeld: held.includes(item.id),
    isClosed: closed.includes(item),
    mayBeHeld: mayBeHeld(service, item.id),
    neededBy: service.items.find(
      (later) => required.includes(later.id) && directlyBefore(service, later).includes(item),
    ),
  }))
}

/** A later item brings the earlier ones along; leaving one out leaves out what needs it. */
export const toggled = (service: Service, answers: Answers, id: string): Answers => {
  const isWanted = listOf(withRequiredItems(service, answers), ITEMS).includes(id)
  const wanted = listOf(withRequiredItems(service, answers), ITEMS)
  const items = isWanted ? wanted.filter((other) => other !== id && !waitsFor(service, other, id)) : [...wanted, id]
  return settled(service, { ...answers, [ITEMS]: items, [HELD]: listOf(answers, HELD).filter((other) => other !== id) })
}

/** Who has it already need not have it done again, nor what came before it. */
export const heldToggled = (service: Service, answers: Answers, id: string): Answers => {
  const held = listOf(answers, HELD)
  const items = listOf(answers, ITEMS)
  if (held.includes(id)) {
    return settled(service, { ...answers, [HELD]: held.filter((other) => other !== id), [ITEMS]: [...items, id] })
  }
  const done = (other: string) => other === id || waitsFor(service, id, other)
  return settled(service, {
    ...answers,
    [HELD]: [...held.filter((other) => !done(other)), id],
    [ITEMS]: items.filter((other) => !done(other)),
  })
}

const settled = (service: Service, answers: Answers): Answers => ({
  ...answers,
  [ITEMS]: listOf(withRequiredItems(service, answers), ITEMS),
})
