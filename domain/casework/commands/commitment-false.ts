import * as z from 'zod/mini'

import { textOf } from '../../definition/answers'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'

/**
 * 对虚假承诺骗取相关证件的将纳入诚信信用记载 (渝卫发〔2019〕69号 三(二)): only where the service says so, only of what was
 * accepted, and of one person once; what was found stands beside it.
 */
export const commitmentFalse = defineCommand({
  input: z.object({ person: shape.name, reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
  by: { clerk: 'own-desk' },
  decide: (service, application, command, { at, by }) => {
    if (service.commitment === undefined) return refuse(refusals.noCommitment())
    const isInForce = application.status === 'accepted' || application.status === 'completed'
    if (!isInForce) return refuse(refusals.breachTooEarly())
    if (application.breach !== undefined) return nothing
    const { person } = command
    const reason = command.reason.trim()
    const isOneOfThem = service.commitment.by.includes(person) && textOf(application.answers, `${person}.name`) !== ''
    if (!isOneOfThem) return refuse(refusals.breachOfWhom())
    if (reason === '') return refuse(refusals.breachOfWhat())
    return happened({ type: 'commitment-false', at, clerk: by, person, reason })
  },
})
