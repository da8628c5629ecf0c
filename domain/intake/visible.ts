import type { Answers, Day } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import type { Field, Section, Service } from '../definition/service'
import { closed } from './closed'

/** The sections, fields and options that these answers bring up. */
export const visibleSections = (service: Service, answers: Answers, today: Day): readonly Section[] => {
  const facts = closed(service, answers)
  return service.form.flatMap((section) => {
    if (!applies(section, facts, today)) return []
    const fields = section.fields
      .filter((field) => applies(field, facts, today))
      .map((field) => withVisibleOptions(field, facts, today))
    return fields.length === 0 ? [] : [{ ...section, fields }]
  })
}

export const applies = (thing: { readonly when?: Condition }, answers: Answers, today: Day): boolean =>
  thing.when === undefined || holds(thing.when, answers, today)

const withVisibleOptions = (field: Field, answers: Answers, today: Day): Field => {
  if (!field.options?.some(({ when }) => when !== undefined)) return field
  return { ...field, options: field.options.filter((option) => applies(option, answers, today)) }
}
