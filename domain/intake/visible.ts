import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import { ITEMS } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import type { Field, Section, Service } from '../definition/service'
import { closedItems } from '../plan/closed-items'

/** The sections, fields and options that these answers bring up. */
export const visibleSections = (service: Service, answers: AnswersWithRequiredItems, today: Day): readonly Section[] =>
  service.form.flatMap((section) => {
    if (!applies(section, answers, today)) return []
    const fields = section.fields
      .filter((field) => applies(field, answers, today))
      .map((field) => withVisibleOptions(service, field, answers, today))
    return fields.length === 0 ? [] : [{ ...section, fields }]
  })

export const applies = (thing: { readonly when?: Condition }, answers: AnswersWithRequiredItems, today: Day): boolean =>
  thing.when === undefined || holds(thing.when, answers, today)

/** A closed item is not offered either. */
const withVisibleOptions = (service: Service, field: Field, answers: AnswersWithRequiredItems, today: Day): Field => {
  const closed = field.path === ITEMS ? closedItems(service, answers).map(({ item }) => item.id) : []
  if (closed.length === 0 && !field.options?.some(({ when }) => when !== undefined)) return field
  const options = field.options?.filter((option) => !closed.includes(option.value) && applies(option, answers, today))
  return { ...field, options: options ?? [] }
}
