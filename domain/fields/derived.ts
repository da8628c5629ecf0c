import type { Answers, Day, FieldPath, Row } from '../definition/answers'
import { rowsOf, textOf } from '../definition/answers'
import { rowsWhere } from '../definition/evaluate'
import type { Derivation } from '../definition/service'
import { dayInChinese } from '../standards/days'
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
      default:
        return text
    }
  },
  unit: ({ derive }) => (derive === undefined ? '' : (UNITS[derive.as] ?? '')),
  needs: 'derive',
})

const readOff = ({ from, as, where, among = {} }: Derivation, answers: Answers, today: Day): string | undefined => {
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
    case 'answer-of':
      return answerOf(textOf(answers, from), among, answers)
  }
}

/** The first by date of birth; rows without one come last, in the order given. */
const eldestOf = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort((one, other) => ((one.birthDate || '9') < (other.birthDate || '9') ? -1 : 1))[0]

/** The answer that `picked` names. Where all agree nothing need be picked: parents of one ethnic group are not asked. */
const answerOf = (picked: string, among: NonNullable<Derivation['among']>, answers: Answers): string | undefined => {
  const [first = '', ...others] = Object.values(among).map((path) => textOf(answers, path))
  const named = among[picked]
  const taken = named !== undefined ? textOf(answers, named) : others.every((other) => other === first) ? first : ''
  return taken === '' ? undefined : taken
}

/** The answers a derived value is read off. */
export const sourcesOf = ({ from, among = {} }: Derivation): readonly FieldPath[] => [from, ...Object.values(among)]
