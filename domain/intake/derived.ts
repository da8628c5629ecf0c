import type { Answers, Day } from '../definition/answers'
import { rowsOf, textOf } from '../definition/answers'
import type { Field, Service } from '../definition/service'
import { ageOn, birthDateOf, isResidentId, sexOf } from '../standards/resident-id'
import { visibleSections } from './prune'

/** What a derived field says: 年龄 from the ID number. Empty while its source is not right. */
export const derivedValue = (field: Field, answers: Answers, today: Day): string => {
  if (field.derive === undefined) return ''
  if (field.derive.as === 'rowCount') return String(rowsOf(answers, field.derive.from).length)
  const source = textOf(answers, field.derive.from)
  if (!isResidentId(source, today)) return ''
  switch (field.derive.as) {
    case 'age':
      return String(ageOn(source, today))
    case 'sex':
      return sexOf(source)
    case 'birthDate':
      return birthDateOf(source)
  }
}

/** The answers with every derived one filled in, as a department receives them. */
export const fillDerived = (service: Service, answers: Answers, today: Day): Answers => {
  const derived = visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'derived')
    .map((field) => [field.path, derivedValue(field, answers, today)] as const)
    .filter(([, value]) => value !== '')
  return { ...answers, ...Object.fromEntries(derived) }
}
