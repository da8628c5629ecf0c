import type { Answers, Day, FieldPath } from '../definition/answers'
import { HELD, ITEMS, isBlank, listOf } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import { mentionedBy } from '../definition/mentions'
import type { Field, Service } from '../definition/service'
import { closed } from './closed'

/** A condition of which not everything is answered may still go either way: then it depends on `fields`. */
type Outlook = boolean | { readonly fields: readonly FieldPath[] }

/**
 * Few answers decide which papers a family needs, and only these are asked before the list is shown: not the nine pages of
 * the form. They are read off the conditions of the papers, so a new paper asks its own question.
 */
export const decidingFields = (service: Service, answers: Answers, today: Day): readonly Field[] => {
  const known = closed(service, answers)
  const wanted = new Set(
    service.materials
      .filter(({ items }) => items.length === 0 || items.some((item) => isChosen(known, item)))
      .flatMap((material) => {
        const outlook = material.when === undefined || outlookOf(material.when, known, today)
        if (outlook === false) return []
        const ofParts = material.parts.flatMap(({ when }) =>
          when === undefined ? [] : fieldsOf(outlookOf(when, known, today)),
        )
        return [...fieldsOf(outlook), ...ofParts]
      }),
  )
  return service.form
    .flatMap(({ fields }) => fields)
    .filter(({ path, kind }) => wanted.has(path) && (kind === 'choice' || kind === 'ethnicity'))
}

/** Chosen before this is asked: not having it is an answer. */
const SETTLED: ReadonlySet<FieldPath> = new Set([ITEMS, HELD])

const isChosen = (answers: Answers, item: string): boolean => listOf(answers, ITEMS).includes(item)

const fieldsOf = (outlook: Outlook): readonly FieldPath[] => (typeof outlook === 'boolean' ? [] : outlook.fields)

const outlookOf = (condition: Condition, answers: Answers, today: Day): Outlook => {
  switch (condition.op) {
    case 'not': {
      const inner = outlookOf(condition.of, answers, today)
      return typeof inner === 'boolean' ? !inner : inner
    }
    case 'all':
      return joined(condition, false, answers, today)
    case 'any':
      return joined(condition, true, answers, today)
    default: {
      const open = mentionedBy(condition).filter((field) => !SETTLED.has(field) && isBlank(answers[field]))
      return open.length > 0 ? { fields: open } : holds(condition, answers, today)
    }
  }
}

/** One part that settles it makes the others idle. */
const joined = (
  { of }: Extract<Condition, { op: 'all' | 'any' }>,
  settles: boolean,
  answers: Answers,
  today: Day,
): Outlook => {
  const outlooks = of.map((part) => outlookOf(part, answers, today))
  if (outlooks.includes(settles)) return settles
  const fields = outlooks.flatMap(fieldsOf)
  return fields.length > 0 ? { fields } : !settles
}
