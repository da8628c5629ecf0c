import { LIFE_EVENTS, type LifeEvent } from '../../../domain/definition/life-events'
import type { RecordQuery } from '../../../domain/definition/record-query'
import type { Service } from '../../../domain/definition/service'
import { isWithin, type Region, regionAt } from '../../../domain/standards/regions'

export interface Shelf {
  readonly event: LifeEvent
  readonly title: string
  readonly services: readonly Service[]
}

/** What is done at a place, by what happens in a family: also what is suspended, so that nobody looks for it in vain. */
export const shelvesOf = (services: readonly Service[], place: string): readonly Shelf[] => {
  const here = shown(services).filter(({ region }) => isWithin(place, region))
  return (Object.keys(LIFE_EVENTS) as LifeEvent[])
    .map((event) => ({
      event,
      title: LIFE_EVENTS[event],
      services: here.filter(({ lifeEvent }) => lifeEvent === event).sort((one, other) => rank(one) - rank(other)),
    }))
    .filter((shelf) => shelf.services.length > 0)
}

/** The registers that are open to people at a place. */
export const registersAt = (registers: readonly RecordQuery[], place: string): readonly RecordQuery[] =>
  registers.filter(({ region, edition }) => edition.status === 'active' && isWithin(place, region))

/** Where something is offered, each place once. */
export const placesOf = (services: readonly Service[]): readonly Region[] =>
  [...new Set(shown(services).map(({ region }) => region))].flatMap((code) => regionAt(code) ?? [])

/** The place somebody chose, as long as something is offered there; where there is only one there is nothing to choose. */
export const placeAmong = (places: readonly Region[], chosen: string | undefined): Region | undefined =>
  places.length === 1 ? places[0] : places.find(({ code }) => code === chosen)

/** What can be begun first of all. */
export const firstOpen = (shelves: readonly Shelf[]): Service | undefined =>
  shelves.flatMap(({ services }) => services).find(isOpen)

export const isOpen = ({ edition }: Service): boolean => edition.status === 'active'

const rank = (service: Service): number => (isOpen(service) ? 0 : 1)

/** Of several editions the one that is open, else the newest; drafts and what is over are nobody's to see. */
const shown = (services: readonly Service[]): readonly Service[] =>
  services.filter((service) => {
    if (!isOpen(service) && service.edition.status !== 'suspended') return false
    const others = services.filter((other) => other.id === service.id && other !== service)
    return isOpen(service)
      ? !others.some((other) => isOpen(other) && other.edition.from > service.edition.from)
      : !others.some((other) => isOpen(other) || other.edition.from > service.edition.from)
  })
