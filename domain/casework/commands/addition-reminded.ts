import * as z from 'zod/mini'
import { todayInShanghai } from '../../standards/days'
import { happened, nothing } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { additionReminders } from '../state/additions'

/** Reminds the family of what it wanted to add: the newborn's name. */
export const additionReminded = defineCommand({
  input: z.object({ question: shape.name, days: z.number() }),
  by: { relay: 'any-case' },
  decide: (service, application, { question, days }, { at }) =>
    additionReminders(service, application).some(
      (one) => one.question === question && one.days === days && one.on <= todayInShanghai(at),
    )
      ? happened({ type: 'addition-reminded', at, question, days })
      : nothing,
})
