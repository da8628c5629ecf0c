import * as z from 'zod/mini'
import { familyPartOf } from '../../plan/done-by'
import { lastDayForFamily } from '../../plan/family-days'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { bill, newsIn, reportOn } from '../item-report'
import { refusals } from '../refusals'

/** The family has a bill to pay. */
export const paymentDue = defineCommand({
  input: z.object({ ...shape.item, ...bill }),
  by: { department: 'own-item', relay: 'any-case' },
  report: {
    status: 'payment-due',
    summary: '要申请人缴费（只用于缴费事项）',
    example: { item: 'insurance-payment', amount: '400.00', dueBy: '2027-02-18' },
  },
  decide: (service, application, command, { at }) =>
    reportOn(service, application, command, ({ item, state }) => {
      if (familyPartOf(item) === undefined) return refuse(refusals.noPayment())
      const { amount } = command
      const dueBy = lastDayForFamily(item, application.answers, command.dueBy)
      const isKnown = state.status === 'due' && state.amount === amount && state.dueBy === dueBy
      if (isKnown) return nothing
      return newsIn(
        state,
        ['queued', 'sent', 'acknowledged', 'due'],
        happened({ type: 'payment-due', at, item: item.id, amount, dueBy }),
      )
    }),
})
