import type { Service } from '../definition/service'
import type { Event } from './events/index'
import { evolve, fold } from './evolve'
import type { Refusal } from './refusal'
import type { Application } from './state/application'

export type Decision =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** `at` is the instant of the command (ISO); there is no other clock. */
export interface Moment {
  readonly at: string
}

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal })
export const nothing: Decision = { ok: true, events: [] }
export const happened = (...events: readonly Event[]): Decision => ({ ok: true, events })

/** Adds what follows by itself: an item whose forerunner is done goes to its department, and the last one completes. */
export const withConsequences = (
  service: Service,
  application: Application,
  events: readonly Event[],
  at: string,
): readonly Event[] => {
  const after = fold(application, events)
  if (after === undefined || after.status !== 'accepted') return events
  const queued = service.items
    .filter((item) => item.by !== 'desk' && after.items[item.id]?.status === 'waiting' && isReady(after, item.after))
    .map((item): Event => ({ type: 'item-queued', at, item: item.id, department: item.by }))
  const end = queued.reduce<Application>((state, event) => evolve(state, event), after)
  const completed: readonly Event[] = isComplete(end) ? [{ type: 'completed', at }] : []
  return [...events, ...queued, ...completed]
}

export const isComplete = (application: Application): boolean =>
  Object.values(application.items).every((item) => item.status === 'done' || item.status === 'held')

/** An item nobody sought and nobody holds does not hold up the next one. */
const isReady = (application: Application, after: string | undefined): boolean => {
  const before = after === undefined ? undefined : application.items[after]
  return before === undefined || before.status === 'done' || before.status === 'held'
}
