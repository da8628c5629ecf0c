import type { EventDefinition, Story } from '../define-event'
import { changeItem } from '../state/change-item'

export interface ItemAcknowledged {
  readonly item: string
}

export const story: Story = ({ item }) => `${item}：部门已收到，正在办理`

export const itemAcknowledged: EventDefinition<ItemAcknowledged> = {
  evolve: (application, { item, at }) => changeItem(application, item, at, { status: 'acknowledged' }),
  journal: ({ item }) => ({ item }),
  notify: null,
}
