import { dayInChinese, daysBetween, todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { itemTitle } from '../notification'

/** The family was reminded, so many days after the birth, that it has to pay. */
export interface Reminded {
  readonly item: string
  readonly days: number
}

export const story: Story = ({ item }) => `${item}：提醒您缴费`

export const reminded: EventDefinition<Reminded> = {
  // The item itself did not change, so its time stays.
  evolve: (application, { item: id, days }) => {
    const item = application.items[id]
    return item === undefined
      ? application
      : { ...application, items: { ...application.items, [id]: { ...item, remindedAfter: days } } }
  },
  journal: ({ item }) => ({ item }),
  notify: ({ at, item }, { service, application }) => {
    const dueBy = application.items[item]?.dueBy
    if (dueBy === undefined) return undefined
    const left = daysBetween(todayInShanghai(at), dueBy)
    const when = left === 0 ? '今天是最后一天' : `还剩${left}天`
    return {
      kind: 'payment-reminder',
      title: `${itemTitle(service, item)}：${when}`,
      text: `最后一天是${dayInChinese(dueBy)}。打开申请，可以看到金额和缴费的地方。`,
      isTodo: true,
      phone: {
        template: 'todo',
        about: itemTitle(service, item),
        status: '待缴费',
        day: dueBy,
        note: `${when}，请尽快缴费`,
      },
    }
  },
  // A hundred days and more are left, and none.
  examples: ({ items }) =>
    items.flatMap(({ id: item }) => [
      { item, days: 60, at: '2026-09-01T02:00:00.000Z' },
      { item, days: 85 },
    ]),
}
