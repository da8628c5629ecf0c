import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { paperTitle } from '../notification'
import { changeDelivery } from '../state/change-item'

export interface ItemReady {
  readonly item: string
}

export const story: Story = ({ item }) => `${item}：可以领取了`

export const itemReady: EventDefinition<ItemReady> = {
  evolve: (application, { item, at }) => changeDelivery(application, item, { way: 'ready', at }),
  journal: ({ item }) => ({ item }),
  notify: ({ at, item }, { service }) => ({
    kind: 'ready',
    title: `${paperTitle(service, item)}：可以领取了`,
    text: '请带上您的身份证去领取。打开申请，可以看到领取的地点和电话。',
    isTodo: true,
    phone: {
      template: 'todo',
      about: paperTitle(service, item),
      status: '可领取',
      day: todayInShanghai(at),
      note: '请带身份证领取，小程序里有地点',
    },
  }),
  examples: ({ items }) => items.map(({ id: item }) => ({ item })),
}
