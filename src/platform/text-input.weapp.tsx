import { Input, Textarea } from '@tarojs/components'
import type { TextInputProps } from './text-input'

const TYPES = { text: 'text', number: 'number', phone: 'number', 'id-number': 'idcard' } as const

export function TextInput(props: TextInputProps) {
  const shared = {
    id: props.id,
    className: 'field-input',
    'aria-label': props.label,
    value: props.value,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'field-placeholder',
    maxlength: props.maxLength ?? 140,
    onInput: (event: { detail: { value: string } }) => props.onInput(event.detail.value),
    onBlur: () => props.onBlur?.(),
  }
  return props.multiline === true ? (
    <Textarea {...shared} autoHeight />
  ) : (
    <Input {...shared} type={TYPES[props.kind ?? 'text']} />
  )
}
