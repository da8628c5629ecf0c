import type { Command } from '../../domain/casework/command'
import type { DepartmentReport } from '../shared/departments/contract'
import { parseRequestId } from '../shared/departments/request-id'

/** A report that says what became of a request. */
export type Outcome = Exclude<DepartmentReport, { readonly status: 'links-wanted' }>

export const commandOf = (report: Outcome): Command => {
  const { item, round } = parseRequestId(report.request)
  switch (report.status) {
    case 'acknowledged':
      return { type: 'item-acknowledged', item, round }
    case 'done':
      return { type: 'item-done', item, round, result: report.result }
    case 'refused':
      return { type: 'item-rejected', item, round, reason: report.reason }
    case 'payment-due':
      return { type: 'payment-due', item, round, amount: report.amount, dueBy: report.dueBy }
    case 'paid':
      return { type: 'payment-paid', item, round, result: report.result }
    case 'ready':
      return { type: 'item-ready', item, round }
    case 'posted':
      return { type: 'item-posted', item, round, carrier: report.carrier, tracking: report.tracking }
  }
}
