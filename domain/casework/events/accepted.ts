import type { Day } from '../../definition/answers'
import { notHeld } from '../../plan/item-status'
import { timeLimitWords } from '../../plan/time-limit-words'
import { lastTimeLimit } from '../../plan/time-limits'
import { dayInChinese, todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'
import { withoutLastReturn } from '../state/last-return'

export interface Accepted {
  /** openid of the clerk. */
  readonly clerk: string
  readonly dueAt: Day
  /** The calendar of that year is not published yet. */
  readonly dueProvisional: boolean
}

export const story: Story = () => '窗口已受理'

export const accepted: EventDefinition<Accepted> = {
  evolve: (application, { dueAt, dueProvisional }) => ({
    ...withoutLastReturn(application),
    status: 'accepted',
    dueAt,
    dueProvisional,
  }),
  notify: ({ at, dueAt, dueProvisional }, { service, application }) => {
    const said = dueProvisional ? '预计' : '承诺'
    const { formalEnd } = timeLimitWords(lastTimeLimit(service, notHeld(application.items)))
    return {
      title: '窗口已受理',
      text: `${service.shortName}已经受理，${said}在${dayInChinese(dueAt)}前${formalEnd}。每办好一项都会告诉您，现在不用做什么。`,
      phone: {
        template: 'progress',
        about: service.shortName,
        status: '已受理',
        day: todayInShanghai(at),
        note: `${said}${dueAt}前${formalEnd}`,
      },
    }
  },
  examples: () => [true, false].map((dueProvisional) => ({ clerk: '', dueAt: '2026-12-31', dueProvisional })),
}
