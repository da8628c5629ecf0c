import { holds } from '../definition/evaluate'
import { fieldAt } from '../definition/fields'
import type { Option } from '../definition/service'
import type { Asked, Defect } from './field-rules'

export const NOT_IN_THE_LIST: Defect = { code: 'choice', message: '不在可选的范围内', remedy: '请从列表里选' }

/** An option must be there, and its condition must hold. The field may be told without the options that do not apply. */
export const optionDefect = (text: string, { service, field, answers, today }: Asked): Defect | undefined => {
  const option = fieldAt(service, field.path)?.options?.find(({ value }) => value === text)
  if (option === undefined) return NOT_IN_THE_LIST
  if (option.when === undefined || holds(option.when, answers, today)) return undefined
  return { code: 'choice', message: `“${option.label}”和其他回答不符`, remedy: '请重新选择' }
}

export const labelOf = (options: readonly Option[] | undefined, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value

/** The same field in the words of the official form. */
export const officially = <F extends { readonly options?: readonly Option[] }>(field: F): F =>
  field.options?.some(({ official }) => official !== undefined)
    ? { ...field, options: field.options.map((option) => ({ ...option, label: option.official ?? option.label })) }
    : field
