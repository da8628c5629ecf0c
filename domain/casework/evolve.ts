import type { AnyEvent, EventIndex, EventOf } from './define-event'
import { EVENTS } from './events/index'
import type { Application } from './state/application'
import { flagsOf } from './state/flags'

/**
 * Folds one event into the state. An event that makes no sense (anything before the first) is a broken history, which is
 * a bug and therefore thrown.
 */
const evolveWith =
  <I extends EventIndex>(events: I) =>
  (application: Application | undefined, event: EventOf<I> & AnyEvent): Application => {
    const definition = events[event.type]
    if (definition === undefined) throw new Error(`no event ${event.type}`)
    if ('begin' in definition) return definition.begin(event as never)
    if (application === undefined) throw new Error(`history begins with ${event.type}`)
    const next = { ...definition.evolve(application, event as never), updatedAt: event.at }
    return { ...next, flags: flagsOf(next) }
  }

export const foldWith = <I extends EventIndex>(index: I) => {
  const evolve = evolveWith(index)
  return (application: Application | undefined, events: readonly (EventOf<I> & AnyEvent)[]): Application | undefined =>
    events.reduce<Application | undefined>((state, event) => evolve(state, event), application)
}

export const evolve = evolveWith(EVENTS)
export const fold = foldWith(EVENTS)
