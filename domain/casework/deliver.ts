import { textOf } from '../definition/answers'
import type { Service } from '../definition/service'
import type { Decision } from './decision'
import { nothing, refuse } from './decision'
import { refusals } from './refusals'
import type { Application, Delivery } from './state/application'

/**
 * The paper of a finished item is ready or was posted, as the family chose; also after the case is completed. What is
 * known already is no news; `decide` is given what was known of this item's paper before.
 */
export const deliver = (
  service: Service,
  application: Application,
  command: { readonly item: string; readonly round?: number | undefined },
  way: 'post' | 'collect',
  decide: (before: Delivery | undefined) => Decision,
): Decision => {
  const item = service.items.find(({ id }) => id === command.item)
  const state = application.items[command.item]
  if (item === undefined || state === undefined || state.status === 'held') return refuse(refusals.unknownItem())
  if (item.delivery === undefined) return refuse(refusals.nothingToDeliver())
  if (application.status === 'closed') return refuse(refusals.deliverTooEarly())
  if (command.round !== undefined && command.round !== (state.round ?? 0)) return nothing
  if (state.status !== 'done') return refuse(refusals.deliverTooEarly())
  const chosen = textOf(application.answers, item.delivery.field)
  return chosen === way ? decide(application.deliveries[item.id]) : refuse(refusals.deliverOtherwise(chosen))
}
