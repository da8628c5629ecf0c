import { useLayoutEffect, useRef } from 'react'
import { useFieldWords } from './field-words'

export interface TextInputProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly kind?: 'text' | 'number' | 'phone' | 'id-number'
  readonly invalid?: boolean
  /** Id of an element on the page that says what is wrong, where no frame of a field does. */
  readonly describedBy?: string
  readonly multiline?: boolean
  readonly onInput: (value: string) => void
  readonly onBlur?: () => void
}

const MODES = { text: 'text', number: 'numeric', phone: 'tel', 'id-number': 'text' } as const

/** The place behind the same character as before: grouping an ID number must not move the caret of who corrects a digit. */
const caretAfter = (text: string, characters: number): number => {
  let seen = 0
  for (let at = 0; at < text.length; at += 1) {
    if (seen === characters) return at
    if (text[at] !== ' ') seen += 1
  }
  return text.length
}

/** The browser keeps its own input; `value` may be grouped by spaces, which are not counted when the caret is kept. */
export function TextInput(props: TextInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const typed = useRef<number>()

  useLayoutEffect(() => {
    if (typed.current === undefined || input.current === null) return
    const caret = caretAfter(props.value, typed.current)
    typed.current = undefined
    input.current.setSelectionRange(caret, caret)
  })

  const words = useFieldWords()
  const shared = {
    id: props.id,
    className: 'field-input',
    'aria-label': props.label,
    ...words,
    'aria-invalid': props.invalid === true || words['aria-invalid'] === true,
    ...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy }),
    value: props.value,
    placeholder: props.placeholder ?? '',
    autoComplete: 'off',
    inputMode: MODES[props.kind ?? 'text'],
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    onBlur: () => props.onBlur?.(),
  }
  if (props.multiline === true) {
    return <textarea {...shared} rows={2} onChange={(event) => props.onInput(event.target.value)} />
  }
  return (
    <input
      {...shared}
      ref={input}
      type="text"
      onChange={({ target }) => {
        if (props.kind === 'id-number') {
          typed.current = target.value.slice(0, target.selectionStart ?? target.value.length).replace(/ /g, '').length
        }
        props.onInput(target.value)
      }}
    />
  )
}
