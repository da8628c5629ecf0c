import type { Answers } from '../definition/answers'
import { isBlank, textOf } from '../definition/answers'
import { screeningPath } from '../definition/fields'
import type { AwaitingQuestion, Service } from '../definition/service'

const isAwaiting = (question: Service['screening'][number]): question is AwaitingQuestion =>
  question.awaits !== undefined

/** What this family wants to add later, and has not added yet. */
export const awaitedBy = (service: Service, answers: Answers): readonly AwaitingQuestion[] =>
  service.screening
    .filter(isAwaiting)
    .filter(
      ({ id, excludesOn, awaits }) =>
        textOf(answers, screeningPath(id)) === excludesOn && isBlank(answers[awaits.field]),
    )
