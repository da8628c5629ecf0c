import { grouped } from '../../../domain/fields/id-number'
import { TextInput } from '../../platform/input/text-input'
import { type ControlProps, textIn, typingProps } from './control'

/** 18 characters and the two spaces of the groups. */
const LONGEST = 20

export function IdNumber(props: ControlProps) {
  return (
    <TextInput
      {...typingProps(props)}
      kind="id-number"
      maxLength={LONGEST}
      value={grouped(textIn(props.value))}
      onInput={(next) => props.onInput(ungrouped(next))}
    />
  )
}

const ungrouped = (typed: string): string =>
  typed
    .replace(/[^0-9xX]/g, '')
    .toUpperCase()
    .slice(0, 18)
