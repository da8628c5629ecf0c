import type { Answers, AnswerValue } from '../definition/answers'
import { isBlank } from '../definition/answers'

/** An empty value removes the answer. */
export const withoutBlanks = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => !isBlank(value)))

export const isSame = (one: Answers, other: Answers): boolean => {
  const sorted = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).sort(([a]: [string, AnswerValue], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
