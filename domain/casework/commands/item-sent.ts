import * as z from 'zod/mini'

import { happened } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reportOn } from '../item-report'

export const itemSent = defineCommand({
  input: z.object(shape.item),
  by: { relay: 'any-case' },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      newsIn(state, ['queued'], happened({ type: 'item-sent', at, item: item.id })),
    ),
})
