import type { Answers, AnswerValue, Day, FieldPath } from '../definition/answers'
import { holds } from '../definition/evaluate'
import type { Field, Section, Service } from '../definition/service'
import { closed } from './closed'

/** The sections and, in them, the fields that these answers bring up. */
export const visibleSections = (service: Service, answers: Answers, today: Day): readonly Section[] => {
  const facts = closed(service, answers)
  const shown = (part: Pick<Section | Field, 'when'>) => part.when === undefined || holds(part.when, facts, today)
  return service.form
    .filter(shown)
    .map((section) => ({ ...section, fields: section.fields.filter(shown) }))
    .filter(({ fields }) => fields.length > 0)
}

export const repetitionOf = (path: FieldPath): FieldPath => `${path}.again`

/**
 * A hidden field is absent: what no visible field asks for is dropped, again and again until nothing changes, because a
 * dropped answer may hide more. Derived answers are dropped too; they are filled in when they are needed.
 */
export const prune = (service: Service, answers: Answers, today: Day): Answers => {
  const kept = new Set<FieldPath>(service.screening.map(({ id }) => `screening.${id}`))
  for (const { fields } of visibleSections(service, answers, today)) {
    for (const field of fields) {
      if (field.kind === 'derived') continue
      kept.add(field.path)
      if (field.confirmed) kept.add(repetitionOf(field.path))
    }
  }
  const entries = Object.entries(answers).filter(([path]: [string, AnswerValue]) => kept.has(path))
  const pruned = Object.fromEntries(entries)
  return entries.length === Object.keys(answers).length ? pruned : prune(service, pruned, today)
}
