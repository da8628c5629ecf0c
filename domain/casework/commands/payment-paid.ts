import * as z from 'zod/mini'
import { familyPartOf } from '../../plan/done-by'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { newsIn, reportOn, result } from '../item-report'
import { refusals } from '../refusals'

export const paymentPaid = defineCommand({
  input: z.object({ ...shape.item, result: z._default(result, {}) }),
  by: { department: 'own-item' },
  report: {
    status: 'paid',
    summary: '已经缴费',
    example: { item: 'insurance-payment', result: { receipt: 'SS0000000001' } },
  },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) =>
      familyPartOf(item) === undefined
        ? refuse(refusals.noPayment())
        : newsIn(
            state,
            ['queued', 'sent', 'acknowledged', 'due', 'rejected'],
            happened({ type: 'payment-paid', at, item: item.id, result: command.result }),
          ),
    ),
})
