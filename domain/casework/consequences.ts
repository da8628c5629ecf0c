import type { Service } from '../definition/service'
import { recipientOf } from '../plan/done-by'
import { readyForDepartments } from '../plan/starting'
import type { Event } from './events/index'
import { evolve } from './evolve'
import type { Application } from './state/application'

/** What follows by itself: an item that waits for nothing any more goes to its department, and the last one completes. */
export const consequences = (service: Service, application: Application, at: string): readonly Event[] => {
  if (application.status !== 'accepted') return []
  const queued = readyForDepartments(service, application.items).map(
    (item): Event => ({ type: 'item-queued', at, item: item.id, department: recipientOf(item) }),
  )
  const end = queued.reduce<Application>((state, event) => evolve(state, event), application)
  return isComplete(end) ? [...queued, { type: 'completed', at }] : queued
}

const isComplete = (application: Application): boolean =>
  Object.values(application.items).every((item) => item.status === 'done' || item.status === 'held')
