import type { Answers } from '../definition/answers'
import { ITEMS, listOf } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { Service } from '../definition/service'
import { requiredItems } from './required-items'

/**
 * The answers with their items closed: a later item brings the earlier ones, a held one is no longer sought. Every
 * condition is judged on these, so that a family that ticks only 参保登记 is also asked what 户口登记 needs.
 */
export const closed = (service: Service, answers: Answers): Answers => {
  const isAsked = fieldAt(service, ITEMS) !== undefined
  const sought = answers[ITEMS]
  if (isAsked && !Array.isArray(sought)) return answers
  const unknown = isAsked ? listOf(answers, ITEMS).filter((id) => !service.items.some((item) => item.id === id)) : []
  const items = [...requiredItems(service, answers), ...unknown]
  // Most answers are closed already: nothing to copy.
  if (Array.isArray(sought) && sought.length === items.length && items.every((id, at) => id === sought[at]))
    return answers
  if (items.length > 0) return { ...answers, [ITEMS]: items }
  const { [ITEMS]: _none, ...others } = answers
  return others
}
