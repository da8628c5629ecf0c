import * as z from 'zod/mini'

import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reason, reportOn } from '../item-report'
import { refusals } from '../refusals'

/** 不予批准. The contract with the departments says `refused`. */
export const itemRejected = defineCommand({
  input: z.object({ ...shape.item, reason }),
  by: { department: 'own-item', relay: 'any-case' },
  report: {
    status: 'refused',
    summary: '不予办理或要补正',
    example: { reason: '户口簿本人页不清楚，请重新拍照后再交' },
  },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      state.status === 'done'
        ? refuse(refusals.reportContradicts())
        : newsIn(
            state,
            ['queued', 'sent', 'acknowledged', 'due'],
            happened({ type: 'item-rejected', at, item: item.id, reason: command.reason }),
          ),
    ),
})
