import { isDay } from '../standards/days'
import { ageAt, sexOf } from '../standards/resident-id'
import type { AnswersWithRequiredItems } from './answer-states'
import type { Answers, Day, FieldPath, Row } from './answers'
import { HELD, ITEMS, isBlank, listOf, rowsOf, textOf } from './answers'
import type { Condition, RowFilter } from './condition'

/**
 * Does a condition hold for these answers? The same on the phone and in the cloud; `today` is a day in Shanghai.
 * `chosen` looks at the items to be done, the earlier ones that a chosen one needs included.
 */
export const holds = (condition: Condition, answers: AnswersWithRequiredItems, today: Day): boolean => {
  switch (condition.op) {
    case 'is':
      return condition.values.includes(textOf(answers, condition.field)) && !isBlank(answers[condition.field])
    case 'chosen':
      return listOf(answers, ITEMS).includes(condition.item)
    case 'held':
      return listOf(answers, HELD).includes(condition.item)
    case 'includes':
      return listOf(answers, condition.field).includes(condition.value)
    case 'answered':
      return !isBlank(answers[condition.field])
    case 'differ':
    case 'same':
      return compareTexts(condition.op, condition.fields, answers)
    case 'onOrBefore':
      return compareDays(answers, condition, today, (day, limit) => day <= limit)
    case 'onOrAfter':
      return compareDays(answers, condition, today, (day, limit) => day >= limit)
    case 'idSex':
      return sexOf(textOf(answers, condition.field)) === condition.sex
    case 'idAgeAtLeast':
      return (ageAt(textOf(answers, condition.field), today) ?? -1) >= condition.years
    case 'coversItems':
      return isCovered(listOf(answers, ITEMS), listOf(answers, condition.field))
    case 'includesAll':
      return isCovered(listOf(answers, condition.of), listOf(answers, condition.field))
    case 'rowsAtLeast':
      return rowsWhere(answers, condition.field, condition.where).length >= condition.count
    case 'all':
      return condition.of.every((part) => holds(part, answers, today))
    case 'any':
      return condition.of.some((part) => holds(part, answers, today))
    case 'not':
      return !holds(condition.of, answers, today)
  }
}

const isCovered = (values: readonly string[], by: readonly string[]): boolean =>
  values.every((value) => by.includes(value))

const compareTexts = (op: 'differ' | 'same', fields: readonly [FieldPath, FieldPath], answers: Answers): boolean => {
  const [one, other] = [textOf(answers, fields[0]), textOf(answers, fields[1])]
  if (one === '' || other === '') return false
  return (one === other) === (op === 'same')
}

const compareDays = (
  answers: Answers,
  { field, to, day: fixed }: { readonly field: FieldPath; readonly to?: FieldPath; readonly day?: Day },
  today: Day,
  compare: (day: Day, limit: Day) => boolean,
): boolean => {
  const day = textOf(answers, field)
  const limit = fixed ?? (to === undefined ? today : textOf(answers, to))
  return isDay(day) && isDay(limit) && compare(day, limit)
}

/** The rows of a repeated field that a condition or a count means. */
export const rowsWhere = (answers: Answers, field: FieldPath, where: RowFilter = {}): readonly Row[] =>
  rowsOf(answers, field).filter((row) =>
    Object.entries(where).every(([column, values]) => values.includes(row[column] ?? '')),
  )
