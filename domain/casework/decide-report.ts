import type { Item, Service } from '../definition/service'
import { todayInShanghai } from '../standards/days'
import type { Command } from './command'
import type { Decision, Moment } from './decision'
import { happened, nothing, refuse } from './decision'
import { refusals } from './refusals'
import type { Application, ItemState, ItemStatus } from './state/application'
import { isReminderDue, payBy } from './state/deadlines'
import { isOwedByDepartments } from './state/flags'

/** What the relay and the departments tell about an item. */
export type Report = Exclude<
  Extract<Command, { readonly item: string }>,
  { readonly type: 'item-ready' | 'item-posted' }
>

type Handle = (about: { readonly item: Item; readonly state: ItemState; readonly department: string }) => Decision

/**
 * Reports come late, twice and out of order: a department may call back before we have noted that we sent. So what is
 * already known is no news (no events, no error), and only what contradicts a finished item is refused.
 */
export const report = (service: Service, application: Application, command: Report, moment: Moment): Decision => {
  const item = service.items.find(({ id }) => id === command.item)
  const state = application.items[command.item]
  if (item === undefined || state === undefined || state.status === 'held') return refuse(refusals.unknownItem())
  if (state.status === 'waiting') return refuse(refusals.reportTooEarly())
  // What a department still says of a request that it rejected and that was corrected since concerns nobody any more.
  if (command.round !== undefined && command.round !== (state.round ?? 0)) return nothing
  if (application.status === 'closed') return refuse(refusals.reportTooEarly())
  return handlers(application, command, moment)({ item, state, department: state.department ?? item.by })
}

const handlers = (application: Application, command: Report, { at }: Moment): Handle => {
  switch (command.type) {
    case 'item-sent':
      return ({ state }) => when(state, ['queued'], happened({ type: 'item-sent', at, item: command.item }))
    case 'item-delayed':
      return ({ state, department }) =>
        when(
          state,
          ['queued'],
          happened({ type: 'item-delayed', at, item: command.item, department, reason: command.reason }),
        )
    case 'item-acknowledged':
      return ({ state }) =>
        when(state, ['queued', 'sent'], happened({ type: 'item-acknowledged', at, item: command.item }))
    case 'item-rejected':
      return ({ state }) =>
        state.status === 'done'
          ? refuse(refusals.reportContradicts())
          : when(
              state,
              ['queued', 'sent', 'acknowledged', 'due'],
              happened({ type: 'item-rejected', at, item: command.item, reason: command.reason }),
            )
    case 'item-done':
      // Also after a refusal: a department may correct itself.
      return ({ state }) =>
        when(
          state,
          ['queued', 'sent', 'acknowledged', 'due', 'rejected'],
          happened({ type: 'item-done', at, item: command.item, result: command.result }),
        )
    case 'payment-due':
      return ({ item, state }) => {
        if (item.withinDays === undefined) return refuse(refusals.noPayment())
        const dueBy = payBy(item, application.answers, command.dueBy)
        const known = state.status === 'due' && state.amount === command.amount && state.dueBy === dueBy
        if (known) return nothing
        return when(
          state,
          ['queued', 'sent', 'acknowledged', 'due'],
          happened({ type: 'payment-due', at, item: command.item, amount: command.amount, dueBy }),
        )
      }
    case 'payment-paid':
      return ({ item, state }) =>
        item.withinDays === undefined
          ? refuse(refusals.noPayment())
          : when(
              state,
              ['queued', 'sent', 'acknowledged', 'due', 'rejected'],
              happened({ type: 'payment-paid', at, item: command.item, result: command.result }),
            )
    case 'reminded':
      return ({ item, state }) =>
        isReminderDue(item, state, application.answers, command.days, at)
          ? happened({ type: 'reminded', at, item: command.item, days: command.days })
          : nothing
  }
}

/** Said once for each acceptance, and only while a department is not done. */
export const overdue = (application: Application, { at }: Moment): Decision => {
  const { dueAt, overdueSince } = application
  const late = dueAt !== undefined && dueAt < todayInShanghai(at) && overdueSince === undefined
  return late && isOwedByDepartments(application) ? happened({ type: 'overdue', at }) : nothing
}

const when = (state: ItemState, news: readonly ItemStatus[], decision: Decision): Decision =>
  news.includes(state.status) ? decision : nothing
