import type { Answers, AnswerValue, Day, FieldPath, Row } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { Column, Field, Option, Service } from '../definition/service'
import { dayInChinese } from '../standards/days'
import { ethnicGroupName } from '../standards/ethnic-groups'
import { derivedValue } from './derived'

/** An answer in the words people read: `沅陵镇派出所`, `土家族`, `2026年11月20日`. */
export const display = (service: Service, field: Field, value: AnswerValue | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return displayText(service, field, value)
  return value.every((entry) => typeof entry === 'string')
    ? (value as readonly string[]).map((entry) => labelOf(field.options, entry)).join('、')
    : (value as readonly Row[]).map((row) => displayRow(field.columns ?? [], row)).join('；')
}

/** The answer at a path, a derived one too. */
export const displayAt = (service: Service, path: FieldPath, answers: Answers, today: Day): string => {
  const field = fieldAt(service, path)
  if (field === undefined) return ''
  return display(service, field, field.kind === 'derived' ? derivedValue(field, answers, today) : answers[path])
}

const displayText = (service: Service, field: Field, value: string): string => {
  switch (field.kind) {
    case 'choice':
      return labelOf(field.options, value)
    case 'ethnicity':
      return ethnicGroupName(value) ?? value
    case 'office':
      return service.offices.find(({ id }) => id === value)?.name ?? value
    case 'date':
      return dayInChinese(value)
    case 'derived':
      return displayDerived(field, value)
    default:
      return value
  }
}

const displayDerived = (field: Field, value: string): string => {
  switch (field.derive?.as) {
    case 'sex':
      return value === 'male' ? '男' : '女'
    case 'birthDate':
      return dayInChinese(value)
    case 'ethnicity':
      return ethnicGroupName(value) ?? value
    default:
      return value
  }
}

const displayRow = (columns: readonly Column[], row: Row): string =>
  columns
    .map(({ id, kind, options }) => {
      const text = row[id] ?? ''
      return kind === 'choice' ? labelOf(options, text) : kind === 'date' ? dayInChinese(text) : text
    })
    .filter((text) => text !== '')
    .join('，')

const labelOf = (options: readonly Option[] | undefined, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value
