import type { Service } from '../definition/service'
import type { Command } from './command'
import { accept, sendBack } from './decide-at-desk'
import { commitmentFalse, creditRecorded } from './decide-breach'
import { deliver } from './decide-delivery'
import { attach, detach, discard, save, start, submit, withdraw } from './decide-intake'
import { overdue, report } from './decide-report'
import type { Decision, Moment } from './decision'
import { nothing, refuse, withConsequences } from './decision'
import { refusals } from './refusals'
import type { Application } from './state/application'

/**
 * What happens when somebody or something wants something of an application: events, or a refusal with what to do.
 * Pure: the same command on the same state at the same instant always answers the same. That a repeated command has no
 * second effect is the store's business (it knows the ids of commands), who may command is `roles`.
 */
export const decide = (
  service: Service,
  application: Application | undefined,
  command: Command,
  moment: Moment,
): Decision => {
  if (command.type === 'start') {
    return application === undefined ? start(service, command, moment) : refuse(refusals.exists())
  }
  if (application === undefined) return refuse(refusals.notFound())
  const decision = decideOn(service, application, command, moment)
  if (!decision.ok || decision.events.length === 0) return decision.ok ? nothing : decision
  return { ok: true, events: withConsequences(service, application, decision.events, moment.at) }
}

const decideOn = (
  service: Service,
  application: Application,
  command: Exclude<Command, { type: 'start' }>,
  moment: Moment,
): Decision => {
  switch (command.type) {
    case 'save':
      return save(service, application, command, moment)
    case 'attach':
      return attach(service, application, command, moment)
    case 'detach':
      return detach(service, application, command, moment)
    case 'submit':
      return submit(service, application, command, moment)
    case 'withdraw':
      return withdraw(application, moment)
    case 'discard':
      return discard(application, moment)
    case 'accept':
      return accept(service, application, command, moment)
    case 'return':
      return sendBack(service, application, command, moment)
    case 'item-ready':
    case 'item-posted':
      return deliver(service, application, command, moment)
    case 'commitment-false':
      return commitmentFalse(service, application, command, moment)
    case 'credit-recorded':
      return creditRecorded(application, moment)
    case 'overdue':
      return overdue(application, moment)
    default:
      return report(service, application, command, moment)
  }
}
