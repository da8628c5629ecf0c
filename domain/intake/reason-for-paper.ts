import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import { ITEMS } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import { because } from '../definition/explain'
import type { Material, Service } from '../definition/service'

/** Known of every family: it wants every item and has none yet. A condition that holds for it is no reason. */
export const anyFamily = (service: Service) =>
  ({ [ITEMS]: service.items.map(({ id }) => id) }) as object as AnswersWithRequiredItems

/**
 * Why a paper is asked of this family when another need not bring it: 因为父母民族不同. Nothing for a paper that everybody
 * brings: a reason beside every paper hides the one that matters.
 */
export const reasonForPaper = (
  service: Service,
  material: Material,
  facts: AnswersWithRequiredItems,
  today: Day,
): string | undefined => {
  const asked = telling(material.when, service, today)
  if (asked !== undefined) return material.reason ?? because(service, asked, facts, today)
  const part = material.parts.map(({ when }) => telling(when, service, today)).find((when) => when !== undefined)
  return part === undefined ? undefined : because(service, part, facts, today)
}

/** What is left of a condition when all that holds of any family is taken away. */
const telling = (condition: Condition | undefined, service: Service, today: Day): Condition | undefined => {
  if (condition === undefined || holds(condition, anyFamily(service), today)) return undefined
  if (condition.op !== 'all') return condition
  const of = condition.of.flatMap((part) => telling(part, service, today) ?? [])
  return of.length === 1 ? of[0] : { op: 'all', of }
}
