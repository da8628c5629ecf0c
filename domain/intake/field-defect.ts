import type { Answers, AnswerValue, Day } from '../definition/answers'
import { holds } from '../definition/evaluate'
import { fieldAt } from '../definition/fields'
import type { Column, Field, Service } from '../definition/service'
import { isDay } from '../standards/days'
import { ethnicGroupName } from '../standards/ethnic-groups'
import { ID_MESSAGES } from '../standards/id-messages'
import { faultInName, NAME_MESSAGES, nameLength } from '../standards/names'
import { isMobile } from '../standards/phones'
import { faultInId } from '../standards/resident-id'
import { isReadOff } from './tidy'

export interface Defect {
  readonly code: string
  readonly message: string
  readonly mend?: string
}

const LONGEST_TEXT = 100
const SHORTEST_ADDRESS = 5
const SHAPE: Defect = { code: 'shape', message: '这一项的内容不对', mend: '请重新填写' }

/**
 * What is wrong with an answer that is there, by the kind of its field, whatever the other answers are. Answers are as
 * `prune` leaves them; what a field may hold is not taken for granted.
 */
export const kindDefect = (
  service: Service,
  field: Field,
  value: AnswerValue,
  answers: Answers,
  today: Day,
): Defect | undefined => {
  if (field.kind === 'choices') return choicesDefect(service, field, value, answers, today)
  if (field.kind === 'rows') return rowsDefect(field, value, today)
  return typeof value === 'string' ? textDefect(service, field, value, answers, today) : SHAPE
}

const textDefect = (service: Service, field: Field, text: string, answers: Answers, today: Day): Defect | undefined => {
  switch (field.kind) {
    case 'choice':
      return tooLong(field, text) ?? optionDefect(service, field, text, answers, today)
    case 'office':
      return (
        tooLong(field, text) ??
        (service.offices.some(({ id, kind }) => id === text && kind === field.officeKind) ? undefined : NOT_IN_THE_LIST)
      )
    default:
      return typedDefect(field, text, today)
  }
}

const tooLong = (field: Pick<Field, 'maxLength'>, text: string): Defect | undefined => {
  const longest = field.maxLength ?? LONGEST_TEXT
  return nameLength(text) > longest
    ? { code: 'too-long', message: `最多${longest}个字`, mend: '请写短一些' }
    : undefined
}

/** What is wrong with a text by its kind alone, whatever form it stands in; it is as `tidyText` leaves it. */
export const typedDefect = (field: Pick<Field, 'kind' | 'maxLength'>, text: string, today: Day): Defect | undefined => {
  const long = tooLong(field, text)
  if (long !== undefined) return long
  switch (field.kind) {
    case 'name':
      return nameDefect(text, 'adult')
    case 'newborn-name':
      return nameDefect(text, 'newborn')
    case 'id-number': {
      const code = faultInId(text, today)
      return code === undefined ? undefined : { code, ...ID_MESSAGES[code] }
    }
    case 'date':
      return isDay(text) ? undefined : { code: 'date', message: '没有这个日期', mend: '请重新选择日期' }
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
        ? undefined
        : { code: 'time', message: '时间不对', mend: '请重新选择时间' }
    case 'ethnicity':
      return ethnicGroupName(text) === undefined ? NOT_IN_THE_LIST : undefined
    case 'phone':
      // Progress is told by SMS (S004 附件2), so a landline would not do.
      return isMobile(text) ? undefined : { code: 'phone', message: '手机号不对', mend: '请填写11位手机号' }
    case 'address':
      return nameLength(text) < SHORTEST_ADDRESS
        ? { code: 'address', message: '地址太短', mend: '请写到村组或门牌号' }
        : undefined
    default:
      return undefined
  }
}

const nameDefect = (text: string, whose: 'adult' | 'newborn'): Defect | undefined => {
  const code = faultInName(text, whose)
  return code === undefined ? undefined : { code, ...NAME_MESSAGES[code] }
}

export const NOT_IN_THE_LIST: Defect = { code: 'choice', message: '不在可选的范围内', mend: '请从列表里选' }

const optionDefect = (
  service: Service,
  field: Field,
  text: string,
  answers: Answers,
  today: Day,
): Defect | undefined => {
  const option = fieldAt(service, field.path)?.options?.find(({ value }) => value === text)
  if (option === undefined) return NOT_IN_THE_LIST
  if (option.when === undefined || holds(option.when, answers, today)) return undefined
  return { code: 'choice', message: `“${option.label}”和其他回答不符`, mend: '请重新选择' }
}

const choicesDefect = (
  service: Service,
  field: Field,
  value: AnswerValue,
  answers: Answers,
  today: Day,
): Defect | undefined => {
  if (typeof value === 'string') return SHAPE
  for (const entry of value) {
    if (typeof entry !== 'string') return SHAPE
    const defect = optionDefect(service, field, entry, answers, today)
    if (defect !== undefined) return defect
  }
  return undefined
}

const rowsDefect = (field: Field, value: AnswerValue, today: Day): Defect | undefined => {
  if (typeof value === 'string') return SHAPE
  if (field.maxRows !== undefined && value.length > field.maxRows) {
    return { code: 'too-many', message: `这里最多填${field.maxRows}行`, mend: '更多的请到窗口加页' }
  }
  for (const [index, row] of value.entries()) {
    if (typeof row === 'string') return SHAPE
    // Such a row repeats answers that are judged in their own place.
    if (isReadOff(row)) continue
    for (const column of field.columns ?? []) {
      const wrong = cellDefect(column, row[column.id] ?? '', today)
      if (wrong !== undefined) {
        return { code: 'row', message: `第${index + 1}行${column.label}：${wrong}`, mend: `请改正第${index + 1}行` }
      }
    }
  }
  return undefined
}

const cellDefect = (column: Column, text: string, today: Day): string | undefined => {
  if (text === '') return '没有填'
  switch (column.kind) {
    case 'name':
      return nameDefect(text, 'adult')?.message
    case 'date':
      return isDay(text) && text <= today ? undefined : '日期不对'
    case 'choice':
      return column.options?.some(({ value }) => value === text) ? undefined : '请选择'
  }
}
