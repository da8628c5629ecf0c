import { View } from '@tarojs/components'
import { termFor, termsFrom, validityInChinese, validityOf } from '../../../domain/standards/id-validity'
import { DayPicker } from '../../platform/input/pickers'
import { type ControlProps, inputProps, textIn } from './control'
import { OneOf } from './options'

/** The first day is picked. The last follows from it and the holder's age, and is changed by one tap. */
export function Validity(props: ControlProps) {
  const { id, label, holderBorn = '', onInput, onPick } = props
  const value = textIn(props.value)
  const [from = ''] = value.split('/')
  const terms = from === '' ? [] : termsFrom(from)
  const there = validityOf(value)
  const isOther = there !== undefined && terms.every((term) => term.value !== value)
  const begin = (next: string) => {
    const at = terms.findIndex((term) => term.value === value)
    onInput(termsFrom(next)[at]?.value ?? (holderBorn === '' ? undefined : termFor(next, holderBorn)) ?? `${next}/`)
  }
  return (
    <View id={id}>
      <DayPicker {...inputProps(props)} id={`${id}-from`} label={`${label}从`} value={from} onPick={begin} />
      {terms.length > 0 && (
        <OneOf
          label={`${label}到`}
          value={value}
          options={isOther ? [...terms, { value, label: validityInChinese(there) }] : terms}
          onPick={onPick}
        />
      )}
    </View>
  )
}
