import type { Service } from '../definition/service'
import { COMMANDS } from './commands/index'
import { consequences } from './consequences'
import type { AnyCommand, CommandIndex, CommandOf, DecisionOf, Moment } from './define-command'
import type { AnyEvent, EventIndex, EventOf } from './define-event'
import { EVENTS } from './events/index'
import { foldWith } from './evolve'
import { refusals } from './refusals'
import type { Application } from './state/application'

/**
 * What happens when somebody or something wants something of an application: events, or a refusal with what to do.
 * Pure: the same command on the same state at the same instant always answers the same. That a repeated command has no
 * second effect is the store's business (it knows the ids of commands), who may command is `permissions`.
 */
export const decideWith = <C extends CommandIndex, E extends EventIndex>(commands: C, index: E) => {
  const fold = foldWith(index)
  return (
    service: Service,
    application: Application | undefined,
    command: CommandOf<C> & AnyCommand,
    moment: Moment,
  ): DecisionOf<EventOf<E> & AnyEvent> => {
    const definition = commands[command.type]
    if (definition === undefined) throw new Error(`no command ${command.type}`)
    if ('begin' in definition) {
      if (application !== undefined) return { ok: false, refusal: refusals.exists() }
      return definition.begin(service, command as never, moment) as DecisionOf<EventOf<E> & AnyEvent>
    }
    if (application === undefined) return { ok: false, refusal: refusals.notFound() }
    const decision = definition.decide(service, application, command as never, moment)
    if (!decision.ok) return decision
    const events = decision.events as readonly (EventOf<E> & AnyEvent)[]
    const after = events.length === 0 ? undefined : fold(application, events)
    const more = after === undefined ? [] : consequences(service, after, moment.at)
    return { ok: true, events: [...events, ...(more as readonly AnyEvent[] as typeof events)] }
  }
}

export const decide = decideWith(COMMANDS, EVENTS)
