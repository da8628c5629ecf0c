import type { EventDefinition, Story } from '../define-event'
import { changeItem } from '../state/change-item'

export interface ItemSent {
  readonly item: string
}

export const story: Story = ({ item }) => `${item}：已送达部门`

export const itemSent: EventDefinition<ItemSent> = {
  evolve: (application, { item, at }) => changeItem(application, item, at, { status: 'sent' }, 1),
  journal: ({ item }) => ({ item }),
  notify: null,
}
