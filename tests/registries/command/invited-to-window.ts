import type { EventDefinition, Story } from '../../../domain/casework/define-event'
import { todayInShanghai } from '../../../domain/standards/days'

interface InvitedToWindow {
  readonly clerk: string
  readonly window: string
}

export const story: Story = () => '窗口请您到现场'

export const invitedToWindow = {
  evolve: (application, { at }) => ({ ...application, overdueSince: at }),
  journal: () => ({ reason: 'at-window' }),
  notify: ({ at, window }, { service }) => ({
    title: '请到窗口来一趟',
    text: `请带身份证到${window}号窗口。`,
    isTodo: true,
    phone: {
      template: 'todo',
      about: service.shortName,
      status: '请到现场',
      day: todayInShanghai(at),
      note: `请到${window}号窗口`,
    },
  }),
  examples: () => [{ clerk: '', window: '999' }],
} satisfies EventDefinition<InvitedToWindow>
