import type { Answers } from '../definition/answers'
import { HELD, ITEMS, isBlank, listOf } from '../definition/answers'
import type { Service } from '../definition/service'
import { requiredItems } from './required-items'

/**
 * The answers with their items closed: a later item brings the earlier ones. Every condition is judged on these, so that a
 * family that ticks only 参保登记 is also asked what 户口登记 needs.
 */
export const closed = (service: Service, answers: Answers): Answers => {
  if (isBlank(answers[ITEMS])) return answers
  const known = new Set(service.items.map(({ id }) => id))
  const held = listOf(answers, HELD).filter((id) => known.has(id))
  const items = requiredItems(service, { ...answers, [HELD]: held })
  return { ...answers, [ITEMS]: items, ...(held.length > 0 ? { [HELD]: held } : {}) }
}
