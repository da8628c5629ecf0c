import { notHeld } from '../../plan/item-status'
import { timeLimitWords } from '../../plan/time-limit-words'
import { lastTimeLimit } from '../../plan/time-limits'
import { dayInChinese, todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'

export const story: Story = () => '过了承诺的日子，还没有全部办完'

/** The promised day has passed. */
export const overdue: EventDefinition<object> = {
  evolve: (application, { at }) => ({ ...application, overdueSince: at }),
  notify: ({ at }, { service, application }) => {
    const { dueAt, dueProvisional } = application
    if (dueAt === undefined) return undefined
    const { end, formalEnd } = timeLimitWords(lastTimeLimit(service, notHeld(application.items)))
    const said = dueProvisional === true ? '预计' : '承诺'
    return {
      title: `过了${said}的日期，还没有${end}`,
      text: `${said}在${dayInChinese(dueAt)}前${formalEnd}，现在还有事项在部门办理，很抱歉。受理窗口的名单里也标出了超期；您也可以打${service.help.title}${service.help.phone}询问。`,
      phone: {
        template: 'progress',
        about: service.shortName,
        status: '办理超期',
        day: todayInShanghai(at),
        note: `已过${said}日期，还没${end}，抱歉`,
      },
    }
  },
  examples: () => [{}],
}
