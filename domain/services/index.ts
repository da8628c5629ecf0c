import type { Service } from '../definition/service'
import { newbornYuanling } from './newborn-yuanling'

/** The catalogue. A new county or a new edition is one more file and one more line here. */
export const services: readonly Service[] = [newbornYuanling]

/** Old cases are judged by the edition they began with; without one, the newest edition that is open. */
export const findService = (id: string, edition?: string): Service | undefined => {
  const editions = services.filter((service) => service.id === id)
  if (edition !== undefined) return editions.find((service) => service.edition.from === edition)
  const newestFirst = [...editions].sort((a, b) => (a.edition.from < b.edition.from ? 1 : -1))
  return newestFirst.find((service) => service.edition.status === 'active') ?? newestFirst[0]
}
