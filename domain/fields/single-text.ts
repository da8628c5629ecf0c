import type { Field } from '../definition/service'
import { nameLength } from '../standards/names'
import { beforeUnseen } from '../standards/unseen-characters'
import type { Asked, Declared, Defect, FieldRules, Surroundings } from './field-rules'

const LONGEST_TEXT = 100

export const SHAPE: Defect = { code: 'shape', message: '这一项的内容不对', remedy: '请重新填写' }

/** The same as `FieldRules`, for a kind whose answer is one text. */
export interface SingleText extends Omit<FieldRules, 'tidy' | 'defect' | 'show'> {
  /** Without it only what stands around the text goes. */
  readonly tidy?: (text: string) => string
  readonly defect?: (text: string, asked: Asked) => Defect | undefined
  readonly show?: (text: string, field: Declared, service: Surroundings) => string
}

/** The rules of a kind whose answer is one text: anything else is refused, and so is a text that is too long. */
export const singleText = ({ tidy = trimmed, defect, show, ...others }: SingleText): FieldRules => ({
  ...others,
  tidy: (value) => (typeof value === 'string' ? tidy(value) : value),
  defect: (value, asked) => {
    if (typeof value !== 'string') return SHAPE
    return tooLong(asked.field, value) ?? unseen(value) ?? defect?.(value, asked)
  },
  show: (value, field, service) => {
    if (typeof value !== 'string') return ''
    return show === undefined ? value : show(value, field, service)
  },
})

const trimmed = (text: string): string => text.trim()

const tooLong = ({ maxLength: longest = LONGEST_TEXT }: Pick<Field, 'maxLength'>, text: string): Defect | undefined =>
  nameLength(text) > longest ? { code: 'too-long', message: `最多${longest}个字`, remedy: '请写短一些' } : undefined

/** It would stand on a paper as a box, or move the words around it. */
const unseen = (text: string): Defect | undefined => {
  const before = beforeUnseen(text)
  if (before === undefined) return undefined
  const place = before === '' ? '最前面' : `“${before}”后面`
  return { code: 'unseen-characters', message: `${place}有看不见的字符`, remedy: '请删去这里，再用键盘输入' }
}
