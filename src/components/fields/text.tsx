import { TextInput } from '../../platform/input/text-input'
import { type ControlProps, typingProps } from './control'

export function Text(props: ControlProps) {
  return <TextInput {...typingProps(props)} onInput={props.onInput} />
}
