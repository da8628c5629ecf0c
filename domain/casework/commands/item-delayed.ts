import * as z from 'zod/mini'

import { happened } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reportOn } from '../item-report'

/** It could not be sent yet and is being retried. */
export const itemDelayed = defineCommand({
  input: z.object({ ...shape.item, reason: z.string() }),
  by: { relay: 'any-case' },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state, department }) =>
      newsIn(
        state,
        ['queued'],
        happened({ type: 'item-delayed', at, item: item.id, department, reason: command.reason }),
      ),
    ),
})
