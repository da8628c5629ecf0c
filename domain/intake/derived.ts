import type { Answers, Day } from '../definition/answers'
import type { Field, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { visibleSections } from './visible'

/** The answers with what is read off them: 年龄, 民族, how many children. Nothing is filled whose source is missing. */
export const fillDerived = (service: Service, answers: Answers, today: Day): Answers => {
  const filled = visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = derivedValue(field, answers, today)
      return value === undefined ? [] : [[field.path, value] as const]
    })
  return { ...answers, ...Object.fromEntries(filled) }
}

export const derivedValue = (field: Field, answers: Answers, today: Day): string | undefined =>
  rulesOf(field).derive?.(field, answers, today)
