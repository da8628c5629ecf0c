import type { AnswerValue, Answers, Day, Row } from '../definition/answers'
import type { Field, Service } from '../definition/service'
import { isDay } from '../standards/days'
import { ethnicGroupName } from '../standards/ethnic-groups'
import { derivedValue } from './derived'

export const fieldAt = (service: Service, path: string): Field | undefined =>
  service.form.flatMap(({ fields }) => fields).find((field) => field.path === path)

export const officeName = (service: Service, id: string): string =>
  service.offices.find((office) => office.id === id)?.name ?? ''

const plainDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return isDay(day) ? `${year}年${Number(month)}月${Number(date)}日` : day
}

/** An answer as people read it: the label of a choice, the name of an office, 2026年11月20日. */
export const display = (service: Service, field: Field, value: AnswerValue | undefined): string => {
  if (value === undefined) return ''
  if (typeof value !== 'string') {
    return field.kind === 'rows'
      ? (value as readonly Row[]).map((row) => displayRow(field, row)).join('；')
      : (value as readonly string[]).map((one) => labelOf(field, one)).join('、')
  }
  switch (field.kind) {
    case 'choice':
      return labelOf(field, value)
    case 'ethnicity':
      return ethnicGroupName(value) ?? value
    case 'office':
      return officeName(service, value)
    case 'date':
      return plainDay(value)
    default:
      return value
  }
}

/** The same for the field at a path, derived ones included. */
export const displayAt = (service: Service, path: string, answers: Answers, today: Day): string => {
  const field = fieldAt(service, path)
  if (field === undefined) return ''
  if (field.kind !== 'derived') return display(service, field, answers[path])
  const derived = derivedValue(field, answers, today)
  return { male: '男', female: '女' }[derived] ?? derived
}

const labelOf = (field: Field, value: string): string =>
  field.options?.find((option) => option.value === value)?.label ?? value

const displayRow = (field: Field, row: Row): string =>
  (field.columns ?? [])
    .map((column) => {
      const value = row[column.id] ?? ''
      if (column.kind === 'choice') return column.options?.find((option) => option.value === value)?.label ?? value
      return column.kind === 'date' ? plainDay(value) : value
    })
    .join('，')
