import type { ReactElement } from 'react'
import type { AnswerValue } from '../../../domain/definition/answers'
import type { Column, Field } from '../../../domain/definition/service'
import type { Choice } from './options'

/** What a control is given: it knows one answer and neither the draft nor the page it stands on. */
export interface ControlProps {
  readonly id: string
  /** What a screen reader calls it. */
  readonly label: string
  readonly field: Pick<Field, 'label' | 'placeholder' | 'maxLength' | 'maxRows'> & {
    readonly columns?: readonly Column[]
  }
  readonly value: AnswerValue | undefined
  /** What may be picked, for a kind that has options. */
  readonly options: readonly Choice[]
  /** The rows that fill themselves, in words, for a field that has some. */
  readonly firstRows: readonly string[]
  /** When the holder of the card was born, for a kind that asks how long one is valid; empty while nobody knows. */
  readonly holderBorn?: string
  /** In words, for a kind that is derived. */
  readonly shown: string
  readonly invalid: boolean
  /** While somebody types or ticks. */
  readonly onInput: (value: AnswerValue) => void
  /** With one tap all is said. */
  readonly onPick: (value: AnswerValue) => void
  readonly onLeave: () => void
}

export type Control = (props: ControlProps) => ReactElement | null

export const textIn = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '')

/** What every input and picker takes. */
export const inputProps = ({ id, label, value, invalid, onLeave }: ControlProps) => ({
  id,
  label,
  value: textIn(value),
  invalid,
  onBlur: onLeave,
})

/** What an input for typing takes beside it. */
export const typingProps = (props: ControlProps) => ({
  ...inputProps(props),
  placeholder: props.field.placeholder ?? `请填写${props.field.label}`,
  ...(props.field.maxLength === undefined ? {} : { maxLength: props.field.maxLength }),
})
