import * as z from 'zod/mini'
import type { Item, Service } from '../definition/service'
import { recipientOf } from '../plan/done-by'
import type { Decision } from './decision'
import { nothing, refuse } from './decision'
import { refusals } from './refusals'
import type { Application, ItemState, ItemStatus } from './state/application'

/** What a department gave back: a certificate's number, a page, … */
export const result = z
  .record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/)), z.string().check(z.maxLength(200)))
  .check(
    z.refine((fields) => Object.keys(fields).length <= 20),
    z.meta({ description: '办理结果，如证件编号', maxProperties: 20 }),
  )
export const bill = {
  amount: z.string().check(z.regex(/^\d{1,8}(\.\d{1,2})?$/)),
  dueBy: z.iso.date(),
}
export const reason = z
  .string()
  .check(z.minLength(1), z.maxLength(200), z.describe('用中文写明原因，申请人和窗口会看到'))

interface About {
  readonly item: Item
  readonly state: ItemState
  /** Who has it. */
  readonly department: string
}

/**
 * What the relay and the departments tell about an item. Reports come late, twice and out of order: a department may call
 * back before we have noted that we sent. So what is already known is no news (no events, no refusal), and only what
 * contradicts a finished item is refused.
 */
export const reportOn = (
  service: Service,
  application: Application,
  command: { readonly item: string; readonly round?: number | undefined },
  decide: (about: About) => Decision,
): Decision => {
  const item = service.items.find(({ id }) => id === command.item)
  const state = application.items[command.item]
  if (item === undefined || state === undefined || state.status === 'held') return refuse(refusals.unknownItem())
  if (state.status === 'waiting') return refuse(refusals.reportTooEarly())
  // What a department still says of a request that it rejected and that was corrected since concerns nobody any more.
  if (command.round !== undefined && command.round !== (state.round ?? 0)) return nothing
  if (application.status === 'closed') return refuse(refusals.reportTooEarly())
  return decide({ item, state, department: state.department ?? recipientOf(item) })
}

/** It is news only while the item stands in one of these. */
export const newsIn = (state: ItemState, statuses: readonly ItemStatus[], decision: Decision): Decision =>
  statuses.includes(state.status) ? decision : nothing
