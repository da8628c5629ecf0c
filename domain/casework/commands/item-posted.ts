import * as z from 'zod/mini'

import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import { deliver } from '../deliver'
import * as shape from '../inputs'
import { refusals } from '../refusals'

/** The paper of a finished item was posted; another tracking number corrects the one before. */
export const itemPosted = defineCommand({
  input: z.object({ ...shape.item, carrier: shape.carrier, tracking: shape.tracking }),
  by: { clerk: 'own-item', department: 'own-item', relay: 'any-case' },
  report: {
    status: 'posted',
    summary: '证件已经寄出（申请人选了邮寄）',
    example: { carrier: '邮政EMS', tracking: 'EA000000001CN' },
  },
  decide: (service, application, command, { at }) =>
    deliver(service, application, command, 'post', (before) => {
      const carrier = command.carrier.trim()
      const tracking = command.tracking.replace(/\s/g, '').toUpperCase()
      if (carrier === '' || tracking === '') return refuse(refusals.noTracking())
      const isKnown = before?.carrier === carrier && before.tracking === tracking
      return isKnown ? nothing : happened({ type: 'item-posted', at, item: command.item, carrier, tracking })
    }),
})
