import { useFieldWords } from './field-words'

export interface PickerProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly invalid?: boolean
  readonly placeholder?: string
  readonly onPick: (value: string) => void
  readonly onBlur?: () => void
}

export interface OptionPickerProps extends PickerProps {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export interface DayPickerProps extends PickerProps {
  readonly from?: string
  readonly to?: string
}

const useNamed = (props: PickerProps) => ({
  ...useFieldWords(),
  id: props.id,
  value: props.value,
  'aria-label': props.label,
  'aria-invalid': props.invalid === true,
  onBlur: () => props.onBlur?.(),
})

export function OptionPicker(props: OptionPickerProps) {
  return (
    <div className="field-picked">
      <select {...useNamed(props)} className="field-select" onChange={(event) => props.onPick(event.target.value)}>
        <option value="">{props.placeholder ?? '请选择'}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className="field-arrow" aria-hidden="true">
        ›
      </span>
    </div>
  )
}

export function DayPicker(props: DayPickerProps) {
  return (
    <input
      {...useNamed(props)}
      type="date"
      className="field-input"
      {...(props.from === undefined ? {} : { min: props.from })}
      {...(props.to === undefined ? {} : { max: props.to })}
      onChange={(event) => props.onPick(event.target.value)}
    />
  )
}

export function TimePicker(props: PickerProps) {
  return (
    <input
      {...useNamed(props)}
      type="time"
      className="field-input"
      onChange={(event) => props.onPick(event.target.value)}
    />
  )
}
