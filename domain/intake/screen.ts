import type { Answers, FieldPath } from '../definition/answers'
import { textOf } from '../definition/answers'
import { screeningPath as pathOf } from '../definition/fields'
import type { Question, Service } from '../definition/service'

export const screeningPath = ({ id }: Pick<Question, 'id'>): FieldPath => pathOf(id)

/** Where a family stands with the questions asked before anything is collected. */
export interface Screening {
  readonly excludedBy: readonly Question[]
  readonly unanswered: readonly Question[]
}

export const screen = (service: Service, answers: Answers): Screening => ({
  excludedBy: service.screening.filter((question) => textOf(answers, screeningPath(question)) === question.excludesOn),
  unanswered: service.screening.filter((question) => !['yes', 'no'].includes(textOf(answers, screeningPath(question)))),
})
