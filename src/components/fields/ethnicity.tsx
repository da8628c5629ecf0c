import { OptionPicker } from '../../platform/input/pickers'
import { type ControlProps, inputProps } from './control'
import { SearchList } from './search-list'

/** So many a picker shows without searching. */
const FEW = 12

export function Ethnicity(props: ControlProps) {
  const Picker = props.options.length > FEW ? SearchList : OptionPicker
  return <Picker {...inputProps(props)} options={props.options} onPick={props.onPick} />
}
