import type { Answers, Day, FieldPath, Row } from '../definition/answers'
import { rowsOf, textOf } from '../definition/answers'
import { rowsWhere } from '../definition/evaluate'
import type { Derivation, Field, Service } from '../definition/service'
import { ageAt, birthOf, sexOf } from '../standards/resident-id'
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
  field.kind === 'derived' && field.derive !== undefined ? derive(field.derive, answers, today) : undefined

const derive = ({ from, as, where }: Derivation, answers: Answers, today: Day): string | undefined => {
  switch (as) {
    case 'age':
      return ageAt(textOf(answers, from), today)?.toString()
    case 'sex':
      return sexOf(textOf(answers, from))
    case 'birthDate':
      return birthOf(textOf(answers, from))
    case 'rowCount': {
      const { length } = rowsWhere(answers, from, where)
      return rowsOf(answers, from).length === 0 ? undefined : String(length)
    }
    case 'nextOrdinal':
      return String(rowsWhere(answers, from, where).length + 1)
    case 'eldest':
      return eldestOf(rowsWhere(answers, from, where))?.name
    case 'ethnicity':
      return ethnicityOfChild(textOf(answers, from), answers)
  }
}

/** The first by date of birth; rows without one come last, in the order given. */
const eldestOf = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort((one, other) => ((one.birthDate || '9') < (other.birthDate || '9') ? -1 : 1))[0]

/** Parents of the same ethnic group are not asked whose the child takes. */
const ethnicityOfChild = (follows: string, answers: Answers): string | undefined => {
  const [mother, father] = [textOf(answers, 'mother.ethnicity'), textOf(answers, 'father.ethnicity')]
  const chosen = follows === 'mother' ? mother : follows === 'father' ? father : mother === father ? mother : ''
  return chosen === '' ? undefined : chosen
}

/** The answers a derived value is read off. */
export const sourcesOf = ({ from, as }: Derivation): readonly FieldPath[] =>
  as === 'ethnicity' ? [from, 'mother.ethnicity', 'father.ethnicity'] : [from]
