import type { Answers, FieldPath } from '../definition/answers'
import { textOf } from '../definition/answers'
import { screeningPath as pathOf } from '../definition/fields'
import type { EndingQuestion, Question, Service } from '../definition/service'

const screeningPath = ({ id }: Pick<Question, 'id'>): FieldPath => pathOf(id)

/** Where a family stands with the questions asked before anything is collected. */
export interface Screening {
  /** Those whose answer ends it; what only closes single items is for `plan/closed-items`. */
  readonly excludedBy: readonly EndingQuestion[]
  readonly unanswered: readonly Question[]
}

export const screen = (service: Service, answers: Answers): Screening => ({
  excludedBy: service.screening.filter(
    (question): question is EndingQuestion =>
      question.closes === undefined &&
      question.awaits === undefined &&
      textOf(answers, screeningPath(question)) === question.excludesOn,
  ),
  unanswered: service.screening.filter((question) => !['yes', 'no'].includes(textOf(answers, screeningPath(question)))),
})
