import type { Day } from '../../definition/answers'
import { dayInChinese } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { itemTitle } from '../notification'
import { changeItem } from '../state/change-item'

export interface PaymentDue {
  readonly item: string
  /** 元 */
  readonly amount: string
  /** The last day for the family. */
  readonly dueBy: Day
}

export const story: Story = ({ item }) => `${item}：可以缴费了`

export const paymentDue: EventDefinition<PaymentDue> = {
  evolve: (application, { item, amount, dueBy, at }) =>
    changeItem(application, item, at, { status: 'due', amount, dueBy }),
  journal: ({ item }) => ({ item }),
  notify: ({ item, dueBy }, { service }) => ({
    title: `${itemTitle(service, item)}：可以缴费了`,
    text: `请在${dayInChinese(dueBy)}前缴清。打开申请，可以看到金额和缴费的地方。`,
    isTodo: true,
    phone: {
      template: 'todo',
      about: itemTitle(service, item),
      status: '待缴费',
      day: dueBy,
      note: `请在${dueBy}前缴清`,
    },
  }),
  examples: ({ items }) => items.map(({ id: item }) => ({ item, amount: '0.01', dueBy: '2026-12-31' })),
}
