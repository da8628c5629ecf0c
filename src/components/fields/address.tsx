import { TextInput } from '../../platform/input/text-input'
import { type ControlProps, typingProps } from './control'

export function Address(props: ControlProps) {
  return <TextInput {...typingProps(props)} multiline onInput={props.onInput} />
}
