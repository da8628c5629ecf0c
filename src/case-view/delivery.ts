import type { ApplicationView } from '../../domain/casework/state/view'
import { textOf } from '../../domain/definition/answers'
import type { Item, Office, Service } from '../../domain/definition/service'

/** How the paper of an item comes to the family, or will come. */
export type LaneDelivery =
  | { readonly way: 'ready'; readonly office?: Office }
  | { readonly way: 'posted'; readonly carrier: string; readonly tracking: string }
  | { readonly way: 'to-come'; readonly text: string }

/** Nothing before the item is done, and nothing where there is no paper. */
export const deliveryOf = (service: Service, item: Item, view: ApplicationView): LaneDelivery | undefined => {
  if (item.delivery === undefined || view.items[item.id]?.status !== 'done') return undefined
  const delivered = view.deliveries[item.id]
  if (delivered?.way === 'posted') {
    return { way: 'posted', carrier: delivered.carrier ?? '快递', tracking: delivered.tracking ?? '' }
  }
  const office = pickUpOffice(service, item, view)
  if (delivered?.way === 'ready') return { way: 'ready', ...(office === undefined ? {} : { office }) }
  switch (textOf(view.answers, item.delivery.field)) {
    case 'post':
      return { way: 'to-come', text: '会寄到您写的地址，寄出后这里有快递单号' }
    case 'collect':
      return { way: 'to-come', text: `可以领取时会告诉您${office === undefined ? '' : `，在${office.name}领`}` }
    default:
      return undefined
  }
}

/** The office that the family chose, or the desk that received the application. */
const pickUpOffice = (service: Service, { delivery }: Item, view: ApplicationView): Office | undefined => {
  const chosen = delivery?.officeField === undefined ? '' : textOf(view.answers, delivery.officeField)
  return service.offices.find(({ id }) => id === (chosen === '' ? view.desk : chosen))
}
