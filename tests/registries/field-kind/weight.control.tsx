import { type ControlProps, typingProps } from '../../../src/components/fields/control'
import { TextInput } from '../../../src/platform/input/text-input'

export function Weight(props: ControlProps) {
  return <TextInput {...typingProps(props)} kind="number" placeholder="克" onInput={props.onInput} />
}
