import type { Answers } from '../definition/answers'
import { HELD, ITEMS, listOf } from '../definition/answers'
import type { Item, Service } from '../definition/service'

/** The items this family needs: those chosen and every one they depend on, unless it is already held; in order. */
export const requiredItems = (service: Service, answers: Answers): readonly string[] => {
  const held = listOf(answers, HELD)
  const needed = new Set<string>()
  const add = (id: string): void => {
    if (held.includes(id) || needed.has(id)) return
    const item = service.items.find((candidate) => candidate.id === id)
    if (item === undefined) return
    needed.add(id)
    if (item.after !== undefined) add(item.after)
  }
  for (const id of listOf(answers, ITEMS)) add(id)
  return service.items.map(({ id }) => id).filter((id) => needed.has(id))
}

/** Items that were not chosen but come along because a chosen one needs them. */
export const broughtAlong = (service: Service, answers: Answers): readonly Item[] => {
  const chosen = listOf(answers, ITEMS)
  const required = requiredItems(service, answers)
  return service.items.filter(({ id }) => required.includes(id) && !chosen.includes(id))
}
