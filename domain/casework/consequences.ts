import type { Service } from '../definition/service'
import type { Event } from './events/index'
import { evolve } from './evolve'
import type { Application } from './state/application'

/** What follows by itself: an item whose forerunner is done goes to its department, and the last one completes. */
export const consequences = (service: Service, application: Application, at: string): readonly Event[] => {
  if (application.status !== 'accepted') return []
  const queued = service.items
    .filter(
      ({ id, by, after }) =>
        by !== 'desk' && application.items[id]?.status === 'waiting' && isReady(application, after),
    )
    .map((item): Event => ({ type: 'item-queued', at, item: item.id, department: item.by }))
  const end = queued.reduce<Application>((state, event) => evolve(state, event), application)
  return isComplete(end) ? [...queued, { type: 'completed', at }] : queued
}

export const isComplete = (application: Application): boolean =>
  Object.values(application.items).every((item) => item.status === 'done' || item.status === 'held')

/** An item nobody sought and nobody holds does not hold up the next one. */
const isReady = (application: Application, after: string | undefined): boolean => {
  const before = after === undefined ? undefined : application.items[after]
  return before === undefined || before.status === 'done' || before.status === 'held'
}
