import * as z from 'zod/mini'

import { happened, nothing } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { reportOn } from '../item-report'
import { isReminderDue } from '../state/deadlines'

/** Reminds the family, so many days after the birth, that it has to pay. */
export const reminded = defineCommand({
  input: z.object({ ...shape.item, days: z.number() }),
  by: { relay: 'any-case' },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      isReminderDue(item, state, application.answers, command.days, at)
        ? happened({ type: 'reminded', at, item: item.id, days: command.days })
        : nothing,
    ),
})
