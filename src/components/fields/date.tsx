import { DayPicker } from '../../platform/input/pickers'
import { type ControlProps, inputProps } from './control'

export function DateOfCalendar(props: ControlProps) {
  return <DayPicker {...inputProps(props)} onPick={props.onPick} />
}
