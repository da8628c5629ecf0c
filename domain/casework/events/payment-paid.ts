import type { EventDefinition, Story } from '../define-event'
import { type ItemDone, itemDone } from './item-done'

export const story: Story = ({ item }) => `${item}：已缴费`

/** With the payment the item is done, and it is told so. */
export const paymentPaid: EventDefinition<ItemDone> = itemDone
