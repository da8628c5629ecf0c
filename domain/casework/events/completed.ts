import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'

export const story: Story = () => '全部办好'

export const completed: EventDefinition<object> = {
  evolve: (application) => ({ ...application, status: 'completed' }),
  notify: ({ at }, { service }) => ({
    title: '全部办好了',
    text: `${service.shortName}的全部事项都已办好，打开申请可以查看结果。`,
    phone: {
      template: 'progress',
      about: service.shortName,
      status: '已办结',
      day: todayInShanghai(at),
      note: '全部事项已办好，可以看结果',
    },
  }),
  examples: () => [{}],
}
