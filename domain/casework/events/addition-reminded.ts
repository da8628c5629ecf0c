import { todayInShanghai } from '../../standards/days'
import type { EventDefinition, Story } from '../define-event'

/** The family was reminded, so many days after the birth, of what it wanted to add before handing in. */
export interface AdditionReminded {
  readonly question: string
  readonly days: number
}

export const story: Story = () => '提醒您补上还缺的内容'

export const additionReminded: EventDefinition<AdditionReminded> = {
  evolve: (application, { question, days }) => ({
    ...application,
    remindedToAdd: { ...application.remindedToAdd, [question]: days },
  }),
  notify: ({ at, question: id }, { service }) => {
    const question = service.screening.find((one) => one.id === id)
    if (question?.awaits === undefined) return undefined
    return {
      title: question.reason,
      text: question.howElse,
      isTodo: true,
      phone: {
        template: 'todo',
        about: service.shortName,
        status: '待补充',
        day: todayInShanghai(at),
        note: question.awaits.reminder,
      },
    }
  },
  examples: ({ screening }) =>
    screening.flatMap(({ id, awaits }) => (awaits === undefined ? [] : [{ question: id, days: 5 }])),
}
