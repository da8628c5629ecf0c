import { textOf } from '../definition/answers'
import type { Service } from '../definition/service'
import type { Command } from './command'
import type { Decision, Moment } from './decision'
import { happened, nothing, refuse } from './decision'
import { refusals } from './refusals'
import type { Application } from './state/application'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * 对虚假承诺骗取相关证件的将纳入诚信信用记载 (渝卫发〔2019〕69号 三(二)): only where the service says so, only of what was
 * accepted, and of one person once; what was found stands beside it.
 */
export const commitmentFalse = (
  service: Service,
  application: Application,
  command: Of<'commitment-false'>,
  { at }: Moment,
): Decision => {
  if (service.commitment === undefined) return refuse(refusals.noCommitment())
  if (application.status !== 'accepted' && application.status !== 'completed') return refuse(refusals.breachTooEarly())
  if (application.breach !== undefined) return nothing
  const { clerk, person } = command
  const reason = command.reason.trim()
  const isOneOfThem = service.commitment.by.includes(person) && textOf(application.answers, `${person}.name`) !== ''
  if (!isOneOfThem) return refuse(refusals.breachOfWhom())
  if (reason === '') return refuse(refusals.breachOfWhat())
  return happened({ type: 'commitment-false', at, clerk, person, reason })
}

export const creditRecorded = ({ breach }: Application, { at }: Moment): Decision =>
  breach === undefined || breach.recordedAt !== undefined ? nothing : happened({ type: 'credit-recorded', at })
