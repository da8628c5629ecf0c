import { Picker, Text, View } from '@tarojs/components'
import type { DayPickerProps, OptionPickerProps, PickerProps } from './pickers'

function Picked({ text, placeholder }: { readonly text: string; readonly placeholder: string }) {
  return (
    <View className="field-picked">
      {text === '' ? <Text className="field-placeholder">{placeholder}</Text> : <Text>{text}</Text>}
      <Text className="field-arrow" aria-hidden="true">
        ›
      </Text>
    </View>
  )
}

const spokenAs = (label: string, text: string) => ({
  'aria-role': 'button',
  'aria-label': `${label}：${text === '' ? '未选择' : text}`,
})

export function OptionPicker({ id, label, value, options, placeholder = '请选择', onPick, onBlur }: OptionPickerProps) {
  const at = options.findIndex((option) => option.value === value)
  const text = options[at]?.label ?? ''
  return (
    <Picker
      id={id}
      {...spokenAs(label, text)}
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(at, 0)}
      onChange={(event) => {
        onPick(options[Number(event.detail.value)]?.value ?? '')
        onBlur?.()
      }}
    >
      <Picked text={text} placeholder={placeholder} />
    </Picker>
  )
}

export function DayPicker({ id, label, value, from, to, placeholder = '请选择日期', onPick, onBlur }: DayPickerProps) {
  return (
    <Picker
      id={id}
      {...spokenAs(label, value)}
      mode="date"
      value={value}
      {...(from === undefined ? {} : { start: from })}
      {...(to === undefined ? {} : { end: to })}
      onChange={(event) => {
        onPick(event.detail.value)
        onBlur?.()
      }}
    >
      <Picked text={value} placeholder={placeholder} />
    </Picker>
  )
}

export function TimePicker({ id, label, value, placeholder = '请选择时间', onPick, onBlur }: PickerProps) {
  return (
    <Picker
      id={id}
      {...spokenAs(label, value)}
      mode="time"
      value={value}
      onChange={(event) => {
        onPick(event.detail.value)
        onBlur?.()
      }}
    >
      <Picked text={value} placeholder={placeholder} />
    </Picker>
  )
}
