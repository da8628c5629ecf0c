import type { ControlProps } from './control'
import { SomeOf } from './options'

export function ChoiceOfSeveral({ id, label, value, options, onInput }: ControlProps) {
  const values = Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
  return <SomeOf id={id} label={label} options={options} values={values} onChange={onInput} />
}
