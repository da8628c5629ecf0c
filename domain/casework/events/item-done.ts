import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { itemTitle } from '../notification'
import { changeItem } from '../state/change-item'

export interface ItemDone {
  readonly item: string
  /** What the office gave back: a certificate's number, a page, … Personal. */
  readonly result: Readonly<Record<string, string>>
}

export const story: Story = ({ item }) => `${item}：已办好`

export const itemDone: EventDefinition<ItemDone> = {
  evolve: (application, { item, result, at }) => ({
    ...changeItem(application, item, at, { status: 'done' }),
    results: { ...application.results, [item]: result },
  }),
  journal: ({ item }) => ({ item }),
  notify: ({ at, item }, { service }) => ({
    kind: 'item-done',
    title: `${itemTitle(service, item)}：办好了`,
    text: '打开申请，可以看到办理结果和下一步。',
    isLowPriority: true,
    ...(service.items.find(({ id }) => id === item)?.textWhenDone === true ? { isTexted: true } : {}),
    phone: {
      template: 'progress',
      about: itemTitle(service, item),
      status: '已办好',
      day: todayInShanghai(at),
      note: '可以看结果和下一步',
    },
  }),
  examples: ({ items }) => items.map(({ id: item }) => ({ item, result: {} })),
}
