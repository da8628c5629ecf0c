import { LIFE_EVENTS, type LifeEvent } from '../../../domain/definition/life-events'
import type { Service } from '../../../domain/definition/service'
import { regionAt } from '../../../domain/standards/regions'

export interface Shelf {
  readonly event: LifeEvent
  readonly title: string
  readonly services: readonly Service[]
}

/** What can be applied for now, by what happens in a family; nothing stands on an empty shelf. */
export const shelvesOf = (services: readonly Service[]): readonly Shelf[] => {
  const open = services.filter(({ edition }) => edition.status === 'active')
  return (Object.keys(LIFE_EVENTS) as LifeEvent[])
    .map((event) => ({
      event,
      title: LIFE_EVENTS[event],
      services: open.filter(({ lifeEvent }) => lifeEvent === event),
    }))
    .filter((shelf) => shelf.services.length > 0)
}

export interface Place {
  readonly name: string
  /** The city it belongs to, where that is not the place itself. */
  readonly city?: string
}

/** The places whose services are offered, each once. */
export const placesOf = (services: readonly Service[]): readonly Place[] =>
  [...new Set(services.map(({ region }) => region))].flatMap((code): readonly Place[] => {
    const region = regionAt(code)
    if (region === undefined) return []
    return [region.city === region.name ? { name: region.name } : { name: region.name, city: region.city }]
  })
