import type { DerivedAnswers, PrunedAnswers } from '../definition/answer-states'
import type { Answers, Day } from '../definition/answers'
import type { Field, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { visibleSections } from './visible'

/** The answers with what is read off them: 年龄, 民族, how many children. Nothing is filled whose source is missing. */
export const fillDerived = (service: Service, answers: PrunedAnswers, today: Day): DerivedAnswers => {
  const filled = visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = derivedValue(field, answers, today)
      return value === undefined ? [] : [[field.path, value] as const]
    })
  return { ...answers, ...Object.fromEntries(filled) } as Answers as DerivedAnswers
}

export const derivedValue = (field: Field, answers: Answers, today: Day): string | undefined =>
  rulesOf(field).derive?.(field, answers, today)
