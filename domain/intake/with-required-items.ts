import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Answers } from '../definition/answers'
import { ITEMS, listOf } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { Service } from '../definition/service'
import { requiredItems } from '../plan/required-items'

/**
 * The answers with the items to be done: a later item brings the earlier ones, a held one is no longer sought. Every
 * condition is judged on these, so that a family that ticks only 参保登记 is also asked what 户口登记 needs.
 */
export const withRequiredItems = <A extends Answers>(service: Service, given: A): A & AnswersWithRequiredItems => {
  // The mark is for the compiler alone.
  const answers = given as A & AnswersWithRequiredItems
  const isAsked = fieldAt(service, ITEMS) !== undefined
  const sought = answers[ITEMS]
  if (isAsked && !Array.isArray(sought)) return answers
  const unknown = isAsked ? listOf(answers, ITEMS).filter((id) => !service.items.some((item) => item.id === id)) : []
  const items = [...requiredItems(service, answers), ...unknown]
  // Most answers have them already: nothing to copy.
  if (Array.isArray(sought) && sought.length === items.length && items.every((id, at) => id === sought[at]))
    return answers
  if (items.length > 0) return { ...answers, [ITEMS]: items } as object as typeof answers
  const { [ITEMS]: _none, ...others } = answers
  return others as object as typeof answers
}
