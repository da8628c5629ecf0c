import * as z from 'zod/mini'

import { happened } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reportOn } from '../item-report'

/** The department has it and will report. */
export const itemAcknowledged = defineCommand({
  input: z.object(shape.item),
  by: { department: 'own-item', relay: 'any-case' },
  report: { status: 'acknowledged', summary: '已经收件，开始办理', example: {} },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      newsIn(state, ['queued', 'sent'], happened({ type: 'item-acknowledged', at, item: item.id })),
    ),
})
