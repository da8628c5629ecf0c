import type { Condition } from '../../domain/definition/condition'
import { fieldAt } from '../../domain/definition/fields'
import type { Service } from '../../domain/definition/service'
import { dayInChinese } from '../../domain/standards/days'

/** A condition as a person reads it: `由谁申请是“祖父母或外祖父母”`. */
export const inWords = (service: Service, condition: Condition): string => {
  const label = (path: string): string => fieldAt(service, path)?.label ?? path
  const option = (path: string, value: string): string => {
    const field = fieldAt(service, path)
    const found = field?.options?.find((one) => one.value === value)?.label
    return found ?? service.offices.find(({ id }) => id === value)?.name ?? value
  }
  const item = (id: string): string => service.items.find((one) => one.id === id)?.shortName ?? id
  const day = (to: string | undefined, fixed?: string) =>
    fixed === undefined ? (to === undefined ? '今天' : label(to)) : dayInChinese(fixed)

  switch (condition.op) {
    case 'is':
      return `${label(condition.field)}是${condition.values.map((value) => `“${option(condition.field, value)}”`).join('或')}`
    case 'chosen':
      return `要办${item(condition.item)}`
    case 'held':
      return `已有${item(condition.item)}`
    case 'includes':
      return `${label(condition.field)}里有“${option(condition.field, condition.value)}”`
    case 'answered':
      return `填了${label(condition.field)}`
    case 'differ':
      return `${label(condition.fields[0])}和${label(condition.fields[1])}不同`
    case 'same':
      return `${label(condition.fields[0])}和${label(condition.fields[1])}相同`
    case 'onOrBefore':
      return `${label(condition.field)}不晚于${day(condition.to, condition.day)}`
    case 'onOrAfter':
      return `${label(condition.field)}不早于${day(condition.to)}`
    case 'idSex':
      return `${label(condition.field)}是${condition.sex === 'male' ? '男' : '女'}性的`
    case 'idAgeAtLeast':
      return `${label(condition.field)}满${condition.years}周岁`
    case 'coversItems':
      return `${label(condition.field)}包括全部要办的事项`
    case 'includesAll':
      return `${label(condition.field)}包括全部${label(condition.of)}`
    case 'rowsAtLeast':
      return `${label(condition.field)}里至少${condition.count}个${whereInWords(service, condition)}`
    case 'all':
      return joined(service, condition.of, '，并且')
    case 'any':
      return joined(service, condition.of, '，或者')
    case 'not':
      return `不是（${inWords(service, condition.of)}）`
  }
}

const whereInWords = (service: Service, { field, where }: Extract<Condition, { op: 'rowsAtLeast' }>): string => {
  const columns = fieldAt(service, field)?.columns ?? []
  const parts = Object.entries(where ?? {}).map(([id, values]) => {
    const column = columns.find((one) => one.id === id)
    return values.map((value) => column?.options?.find((one) => one.value === value)?.label ?? value).join('或')
  })
  return parts.length === 0 ? '' : `“${parts.join('、')}”的`
}

/** Several items that are asked for in one breath are said in one: `要办户口登记、医保参保登记`. */
const joined = (service: Service, parts: readonly Condition[], word: string): string => {
  if (word.includes('或') && parts.length > 1 && parts.every(({ op }) => op === 'chosen')) {
    return `要办${parts.map((part) => inWords(service, part).replace(/^要办/, '')).join('或')}`
  }
  return parts
    .map((part) => (part.op === 'any' && parts.length > 1 ? `（${inWords(service, part)}）` : inWords(service, part)))
    .map((words) => words.replace(/^（(要办[^（），]*)）$/, '$1'))
    .join(word)
}
