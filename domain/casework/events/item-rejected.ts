import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { itemTitle } from '../notification'
import { changeItem } from '../state/change-item'

export interface ItemRejected {
  readonly item: string
  /** The department's words, in Chinese; they may name a person. */
  readonly reason: string
}

export const story: Story = ({ item }) => `${item}：部门没有通过`

export const itemRejected: EventDefinition<ItemRejected> = {
  evolve: (application, { item, reason, at }) => changeItem(application, item, at, { status: 'rejected', reason }),
  journal: ({ item }) => ({ item }),
  notify: ({ at, item }, { service }) => ({
    title: `${itemTitle(service, item)}：没有办成`,
    text: '部门没有通过，受理窗口正在处理。如果要您补正，会一次列全告诉您；现在不用做什么。',
    phone: {
      template: 'todo',
      about: itemTitle(service, item),
      status: '需要处理',
      day: todayInShanghai(at),
      note: '部门未能办理，窗口会联系您',
    },
  }),
  examples: ({ items }) => items.map(({ id: item }) => ({ item, reason: '' })),
}
