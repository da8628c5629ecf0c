import { type ControlProps, textIn } from './control'
import { PickOne } from './options'

export function ChoiceOfOne({ id, label, value, options, onPick }: ControlProps) {
  return <PickOne id={id} label={label} options={options} value={textIn(value)} onPick={onPick} />
}
