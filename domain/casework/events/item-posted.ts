import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { paperTitle } from '../notification'
import { changeDelivery } from '../state/change-item'

export interface ItemPosted {
  readonly item: string
  readonly carrier: string
  readonly tracking: string
}

export const story: Story = ({ item }) => `${item}：已经寄出`

export const itemPosted: EventDefinition<ItemPosted> = {
  evolve: (application, { item, carrier, tracking, at }) =>
    changeDelivery(application, item, { way: 'posted', at, carrier, tracking }),
  journal: ({ item }) => ({ item }),
  notify: ({ at, item }, { service }) => ({
    kind: 'posted',
    title: `${paperTitle(service, item)}：已经寄出`,
    text: '打开申请，可以看到快递公司和单号。收到前请保持电话畅通。',
    phone: {
      template: 'progress',
      about: paperTitle(service, item),
      status: '已寄出',
      day: todayInShanghai(at),
      note: '小程序里有快递公司和单号',
    },
  }),
  examples: ({ items }) => items.map(({ id: item }) => ({ item, carrier: '', tracking: '' })),
}
