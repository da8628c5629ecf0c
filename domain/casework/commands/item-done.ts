import * as z from 'zod/mini'

import { happened } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reportOn, result } from '../item-report'

/** Also after a rejection: a department may correct itself. */
export const itemDone = defineCommand({
  input: z.object({ ...shape.item, result: z._default(result, {}) }),
  by: { department: 'own-item', relay: 'any-case' },
  report: {
    status: 'done',
    summary: '办好了',
    example: { result: { page: 'HK00000001', idNumber: '431222202611209969' } },
  },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      newsIn(
        state,
        ['queued', 'sent', 'acknowledged', 'due', 'rejected'],
        happened({ type: 'item-done', at, item: item.id, result: command.result }),
      ),
    ),
})
