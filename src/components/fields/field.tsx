import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { textOf } from '../../../domain/definition/answers'
import type { Field } from '../../../domain/definition/service'
import { rulesOf } from '../../../domain/fields'
import { TextInput } from '../../platform/input/text-input'
import type { Draft } from '../../store/draft'
import { correctionOf, idOf, problemAt } from '../../store/reading'
import { useAnswer, useReading } from '../../store/use-draft'
import { Answer } from './answer'
import { textIn } from './control'
import { FieldFrame } from './field-frame'

interface FieldProps {
  readonly draft: Draft
  readonly field: Field
  readonly first: boolean
  /** The citizen wanted to go on: now everything is said, also what is merely still empty. */
  readonly sayAll: boolean
}

/** One question of a form, drawn by its kind. Typing wakes this field and no other. */
export const FormField = memo(function FormField({ draft, field, first, sayAll }: FieldProps) {
  const [isLeft, setLeft] = useState(false)
  const { wholeAt, lookAgain } = rulesOf(field)
  const error = useReading(draft, () => {
    const problem = problemAt(draft, field.path)
    if (problem === undefined) return ''
    // The check digit is judged as soon as the last character is there.
    const isWhole = textOf(draft.answers, field.path).length === wholeAt
    if (!(sayAll || isWhole || (isLeft && problem.code !== 'required'))) return ''
    const isEnough = problem.code === 'required' || problem.remedy === '' || problem.remedy === problem.message
    return isEnough ? problem.message : `${problem.message}。${problem.remedy}`
  })
  const correction = useReading(draft, () => correctionOf(draft, field.path))
  const hint = useReading(draft, () => lookAgain?.(textOf(draft.answers, field.path)) ?? field.hint)
  const id = idOf(field.path)
  const leave = () => setLeft(true)

  return (
    <FieldFrame
      id={id}
      label={field.label}
      required={field.required}
      first={first}
      error={error}
      correction={correction}
      isSaidAbove={sayAll}
      {...(hint === undefined ? {} : { hint })}
    >
      <Answer draft={draft} field={field} id={id} invalid={error !== ''} onLeave={leave} />
      {field.confirmed === true && <Again draft={draft} field={field} id={id} onLeave={leave} />}
    </FieldFrame>
  )
})

interface AgainProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
  readonly onLeave: () => void
}

/** A name on a certificate cannot be changed later, so it is typed twice. */
function Again({ draft, field, id, onLeave }: AgainProps) {
  const [value, set] = useAnswer(draft, `${field.path}.again`)
  return (
    <View className="field-again">
      <View className="field-label">再写一遍{field.label}</View>
      <TextInput
        id={`${id}-again`}
        label={`再写一遍${field.label}`}
        value={textIn(value)}
        placeholder="请再写一遍，核对用"
        onInput={set}
        onBlur={onLeave}
      />
    </View>
  )
}
