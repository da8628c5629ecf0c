import type { PrunedAnswers } from '../definition/answer-states'
import type { AnswerValue, Day, FieldPath } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { Field, Service } from '../definition/service'
import { isDerived, rulesOf } from '../fields'
import { derivedValue } from './derived'

/** An answer in the words people read: `沅陵镇派出所`, `土家族`, `2026年11月20日`. */
export const display = (service: Service, field: Field, value: AnswerValue | undefined): string =>
  value === undefined ? '' : rulesOf(shownAs(service, field)).show(value, shownAs(service, field), service)

/** An answer taken from another field is shown as that field shows it: 民族 by its name. */
const shownAs = (service: Service, field: Field): Field => {
  const [source] = field.derive?.as === 'answer-of' ? Object.values(field.derive.among ?? {}) : []
  return (source === undefined ? undefined : fieldAt(service, source)) ?? field
}

/** The answer at a path, a derived one too. */
export const displayAt = (service: Service, path: FieldPath, answers: PrunedAnswers, today: Day): string => {
  const field = fieldAt(service, path)
  if (field === undefined) return ''
  return display(service, field, isDerived(field) ? derivedValue(field, answers, today) : answers[path])
}
