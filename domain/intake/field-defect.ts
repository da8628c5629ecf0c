import type { AnswerValue, Day, Row } from '../definition/answers'
import type { Answers } from '../definition/answers'
import { holds } from '../definition/evaluate'
import type { Column, Field, Service } from '../definition/service'
import { isDay } from '../standards/days'
import { ethnicGroupName } from '../standards/ethnic-groups'
import { adultNameDefect, codePoints, newbornNameDefect } from '../standards/names'
import { mobileDefect, phoneDefect } from '../standards/phones'
import { residentIdDefect } from '../standards/resident-id'

export interface Defect {
  readonly code: string
  readonly message: string
  readonly mend?: string
}

const defect = (code: string, message: string | undefined): Defect | undefined =>
  message === undefined ? undefined : { code, message }

const MAX_LENGTH = 100

/** What is wrong with a value that is there, by the kind of its field. Values come from anywhere: nothing is assumed. */
export const kindDefect = (
  service: Service,
  field: Field,
  value: AnswerValue,
  answers: Answers,
  today: Day,
): Defect | undefined => {
  if (field.kind === 'choices') return choicesDefect(field, value, answers, today)
  if (field.kind === 'rows') return rowsDefect(field, value, today)
  if (typeof value !== 'string') return { code: 'shape', message: '这一项的内容不对，请重新填写' }
  const limit = field.maxLength ?? MAX_LENGTH
  if (codePoints(value) > limit) return { code: 'too-long', message: `最多${limit}个字，请写短一些` }
  switch (field.kind) {
    case 'name':
      return defect('name', adultNameDefect(value))
    case 'newborn-name':
      return defect('newborn-name', newbornNameDefect(value))
    case 'id-number':
      return residentIdDefect(value, today)
    case 'date':
      return isDay(value) ? undefined : { code: 'date', message: '日期不对，请重新选择' }
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : { code: 'time', message: '时间不对，请重新选择' }
    case 'choice':
      return offered(field, value, answers, today) ? undefined : { code: 'choice', message: '请从给出的选项里选一个' }
    case 'ethnicity':
      return ethnicGroupName(value) === undefined ? { code: 'choice', message: '请从56个民族里选一个' } : undefined
    case 'office':
      return service.offices.some(({ id, kind }) => id === value && kind === field.officeKind)
        ? undefined
        : { code: 'choice', message: '请从列表里选一个' }
    case 'phone':
      return defect('phone', field.path.endsWith('.phone') ? mobileDefect(value) : phoneDefect(value))
    case 'address':
      return codePoints(value.trim()) >= 5 ? undefined : { code: 'address', message: '地址太短，请写到村组或门牌号' }
    default:
      return undefined
  }
}

const offered = (field: Field, value: string, answers: Answers, today: Day): boolean =>
  field.options?.some(
    (option) => option.value === value && (option.when === undefined || holds(option.when, answers, today)),
  ) ?? false

const choicesDefect = (field: Field, value: AnswerValue, answers: Answers, today: Day): Defect | undefined => {
  const right =
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((one) => typeof one === 'string' && offered(field, one, answers, today))
  return right ? undefined : { code: 'choice', message: '请从给出的选项里选' }
}

const rowsDefect = (field: Field, value: AnswerValue, today: Day): Defect | undefined => {
  if (!Array.isArray(value)) return { code: 'shape', message: '这一项的内容不对，请重新填写' }
  if (field.maxRows !== undefined && value.length > field.maxRows) {
    return { code: 'too-many', message: `这里最多填${field.maxRows}行，更多的请到窗口加页` }
  }
  for (const [index, row] of value.entries()) {
    for (const column of field.columns ?? []) {
      const wrong = cellDefect(column, typeof row === 'object' && row !== null ? (row as Row)[column.id] : undefined, today)
      if (wrong !== undefined) return { code: 'row', message: `第${index + 1}行${column.label}：${wrong}` }
    }
  }
  return undefined
}

const cellDefect = (column: Column, value: string | undefined, today: Day): string | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return '没有填'
  switch (column.kind) {
    case 'name':
      return adultNameDefect(value)
    case 'date':
      return isDay(value) && value <= today ? undefined : '日期不对'
    case 'choice':
      return column.options?.some((option) => option.value === value) ? undefined : '请选择'
  }
}
