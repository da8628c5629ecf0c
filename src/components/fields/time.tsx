import { TimePicker } from '../../platform/input/pickers'
import { type ControlProps, inputProps } from './control'

export function TimeOfDay(props: ControlProps) {
  return <TimePicker {...inputProps(props)} onPick={props.onPick} />
}
