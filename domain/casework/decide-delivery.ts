import { textOf } from '../definition/answers'
import type { Service } from '../definition/service'
import type { Command } from './command'
import type { Decision, Moment } from './decision'
import { happened, nothing, refuse } from './decision'
import { refusals } from './refusals'
import type { Application } from './state/application'

type Delivered = Extract<Command, { readonly type: 'item-ready' | 'item-posted' }>

/**
 * The paper of a finished item is ready or was posted, as the family chose; also after the case is completed. Said twice
 * it is no news; another tracking number corrects the one before.
 */
export const deliver = (service: Service, application: Application, command: Delivered, { at }: Moment): Decision => {
  const item = service.items.find(({ id }) => id === command.item)
  const state = application.items[command.item]
  if (item === undefined || state === undefined || state.status === 'held') return refuse(refusals.unknownItem())
  if (item.delivery === undefined) return refuse(refusals.nothingToDeliver())
  if (application.status === 'closed') return refuse(refusals.deliverTooEarly())
  if (command.round !== undefined && command.round !== (state.round ?? 0)) return nothing
  if (state.status !== 'done') return refuse(refusals.deliverTooEarly())
  const chosen = textOf(application.answers, item.delivery.field)
  const wanted = command.type === 'item-posted' ? 'post' : 'collect'
  if (chosen !== wanted) return refuse(refusals.deliverOtherwise(chosen))
  const before = application.deliveries[item.id]
  if (command.type === 'item-ready') {
    return before === undefined ? happened({ type: 'item-ready', at, item: item.id }) : nothing
  }
  const carrier = command.carrier.trim()
  const tracking = command.tracking.replace(/\s/g, '').toUpperCase()
  if (carrier === '' || tracking === '') return refuse(refusals.noTracking())
  const known = before?.carrier === carrier && before.tracking === tracking
  return known ? nothing : happened({ type: 'item-posted', at, item: item.id, carrier, tracking })
}
