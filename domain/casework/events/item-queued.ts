import type { EventDefinition, Story } from '../define-event'
import { changeItem } from '../state/change-item'

export interface ItemQueued {
  readonly item: string
  readonly department: string
}

export const story: Story = ({ item }) => `${item}：准备送往部门`

export const itemQueued: EventDefinition<ItemQueued> = {
  evolve: (application, { item, department, at }) =>
    changeItem(application, item, at, { status: 'queued', department }),
  journal: ({ item, department }) => ({ item, department }),
  notify: null,
}
