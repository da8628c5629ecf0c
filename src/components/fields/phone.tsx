import { TextInput } from '../../platform/input/text-input'
import { type ControlProps, typingProps } from './control'

/** Room for the spaces of a number that is pasted. */
const LONGEST = 13

export function Phone(props: ControlProps) {
  return (
    <TextInput
      {...typingProps(props)}
      kind="phone"
      maxLength={LONGEST}
      onInput={(next) => props.onInput(next.replace(/\s/g, ''))}
    />
  )
}
