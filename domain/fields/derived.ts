import type { Answers, Day, FieldPath, Row } from '../definition/answers'
import { rowsOf, textOf } from '../definition/answers'
import { rowsWhere } from '../definition/evaluate'
import type { Derivation } from '../definition/service'
import { dayInChinese } from '../standards/days'
import { ethnicGroupName } from '../standards/ethnic-groups'
import { ageAt, birthOf, sexOf } from '../standards/resident-id'
import { singleText } from './single-text'

const UNITS: Readonly<Partial<Record<Derivation['as'], string>>> = { age: '岁', rowCount: '个' }

/** Read off another answer, shown, never typed: 年龄 from the ID number. */
export const derived = singleText({
  derive: (field, answers, today) => (field.derive === undefined ? undefined : readOff(field.derive, answers, today)),
  show: (text, { derive }) => {
    switch (derive?.as) {
      case 'sex':
        return text === 'male' ? '男' : '女'
      case 'birthDate':
        return dayInChinese(text)
      case 'ethnicity':
        return ethnicGroupName(text) ?? text
      default:
        return text
    }
  },
  unit: ({ derive }) => (derive === undefined ? '' : (UNITS[derive.as] ?? '')),
  needs: 'derive',
})

const readOff = ({ from, as, where }: Derivation, answers: Answers, today: Day): string | undefined => {
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
