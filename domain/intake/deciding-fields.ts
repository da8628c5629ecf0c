import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Answers, Day, FieldPath } from '../definition/answers'
import { HELD, ITEMS, isBlank } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import { fieldAt, sectionOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Field, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { withRequiredItems } from './with-required-items'

/** A condition of which not everything is answered may still go either way: then it depends on `fields`. */
type Outlook = boolean | { readonly fields: readonly FieldPath[] }

/**
 * Few answers decide which papers a family needs, and only these are asked before the list is shown: not the nine pages of
 * the form. They are read off the conditions of the papers, so a new paper asks its own question; and only the next ones
 * are named, because their answers may make the others idle.
 */
export const decidingFields = (service: Service, answers: Answers, today: Day): readonly Field[] => {
  const outlook = outlookOn(service, withRequiredItems(service, answers), today)
  const wanted = new Set(
    service.materials.flatMap((material) => {
      const needed = material.when === undefined || outlook(material.when)
      if (needed === false) return []
      const ofParts = material.parts.flatMap(({ when }) => (when === undefined ? [] : fieldsOf(outlook(when))))
      return [...fieldsOf(needed), ...ofParts]
    }),
  )
  return service.form
    .flatMap(({ fields }) => fields)
    .filter((field) => wanted.has(field.path) && rulesOf(field).decides === true)
}

/** The items are chosen before this question: an item that is not chosen counts as answered. */
const SETTLED: ReadonlySet<FieldPath> = new Set([ITEMS, HELD])

const fieldsOf = (outlook: Outlook): readonly FieldPath[] => (typeof outlook === 'boolean' ? [] : outlook.fields)

const outlookOn = (
  service: Service,
  answers: AnswersWithRequiredItems,
  today: Day,
): ((condition: Condition) => Outlook) => {
  const outlookOf = (condition: Condition): Outlook => {
    switch (condition.op) {
      case 'not': {
        const inner = outlookOf(condition.of)
        return typeof inner === 'boolean' ? !inner : inner
      }
      case 'all':
        return joined(condition.of, false)
      case 'any':
        return joined(condition.of, true)
      default: {
        const open = mentionedBy(condition).flatMap(openBehind)
        return open.length > 0 ? { fields: open } : holds(condition, answers, today)
      }
    }
  }

  /** One part that settles it makes the others idle, so the others wait for the first that is open. */
  const joined = (parts: readonly Condition[], settles: boolean): Outlook => {
    const outlooks = parts.map(outlookOf)
    if (outlooks.includes(settles)) return settles
    return outlooks.find((outlook) => typeof outlook !== 'boolean') ?? !settles
  }

  /** What must be answered before this field counts: itself, if it is asked; what brings it up, as long as that is open. */
  const openBehind = (path: FieldPath): readonly FieldPath[] => {
    if (SETTLED.has(path) || !isBlank(answers[path])) return []
    const shown = joined(
      [sectionOf(service, path)?.when, fieldAt(service, path)?.when].flatMap((when) => when ?? []),
      false,
    )
    if (shown === false) return []
    return shown === true ? [path] : shown.fields
  }
  return outlookOf
}
