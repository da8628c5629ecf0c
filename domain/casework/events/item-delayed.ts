import type { EventDefinition, Story } from '../define-event'
import { changeItem } from '../state/change-item'

export interface ItemDelayed {
  readonly item: string
  readonly department: string
  /** In Chinese. */
  readonly reason: string
}

export const story: Story = ({ item, department }) => `${item}：${department}那边稍有延迟，正在处理`

export const itemDelayed: EventDefinition<ItemDelayed> = {
  evolve: (application, { item, reason, at }) => changeItem(application, item, at, { status: 'queued', reason }, 1),
  journal: ({ item, department }) => ({ item, department }),
  repeats: true,
  notify: null,
}
