import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import type { Field, Section, Service } from '../definition/service'

/** The sections, fields and options that these answers bring up. */
export const visibleSections = (service: Service, answers: AnswersWithRequiredItems, today: Day): readonly Section[] =>
  service.form.flatMap((section) => {
    if (!applies(section, answers, today)) return []
    const fields = section.fields
      .filter((field) => applies(field, answers, today))
      .map((field) => withVisibleOptions(field, answers, today))
    return fields.length === 0 ? [] : [{ ...section, fields }]
  })

export const applies = (thing: { readonly when?: Condition }, answers: AnswersWithRequiredItems, today: Day): boolean =>
  thing.when === undefined || holds(thing.when, answers, today)

const withVisibleOptions = (field: Field, answers: AnswersWithRequiredItems, today: Day): Field => {
  if (!field.options?.some(({ when }) => when !== undefined)) return field
  return { ...field, options: field.options.filter((option) => applies(option, answers, today)) }
}
