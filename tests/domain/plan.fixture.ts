import type { Item, Question, Service, TimeLimit } from '../../domain/definition/service'
import { sevenItems } from '../neighbour/seven-items'

/* Variants of the service of seven items, for the tests of what waits for what and by when. */

export const seven: Service = sevenItems
export const all = seven.items.map(({ id }) => id)
export const itemAt = (id: string, service: Service = seven): Item => {
  const found = service.items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
export const ids = (items: readonly Item[]) => items.map(({ id }) => id)
export const withItem = (id: string, change: Partial<Item>, service: Service = seven): Service => ({
  ...service,
  items: service.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
})
export const withQuestions = (...screening: Question[]): Service => ({ ...seven, screening })
export const days = (workingDays: number): TimeLimit => ({ workingDays, excludes: [], wording: '' })
