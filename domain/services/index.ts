import type { RecordQuery } from '../definition/record-query'
import type { Service } from '../definition/service'
import { recordQueries, services } from './catalogue'

export { recordQueries, services } from './catalogue'

/** Old cases are judged by the edition they began with; without one, the newest edition that is open. */
export const findService = (id: string, edition?: string): Service | undefined => {
  const editions = services.filter((service) => service.id === id)
  if (edition !== undefined) return editions.find((service) => service.edition.from === edition)
  const newestFirst = [...editions].sort((a, b) => (a.edition.from < b.edition.from ? 1 : -1))
  return newestFirst.find((service) => service.edition.status === 'active') ?? newestFirst[0]
}

export const findRecordQuery = (id: string): RecordQuery | undefined => recordQueries.find((query) => query.id === id)
