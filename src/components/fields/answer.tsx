import { View } from '@tarojs/components'
import { textOf } from '../../../domain/definition/answers'
import type { Field } from '../../../domain/definition/service'
import { isDerived, rulesOf } from '../../../domain/fields'
import { birthOf } from '../../../domain/standards/resident-id'
import type { Draft } from '../../store/draft'
import { firstRowsOf, optionsOf, shown, takenHow } from '../../store/reading'
import { useAnswer, useReading } from '../../store/use-draft'
import { CONTROLS } from '.'
import { SameAs } from './same-as'
import { Suggested } from './suggestion'

interface AnswerProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
  readonly invalid: boolean
  readonly onLeave: () => void
}

/** One answer of a draft: shown where another answer says it, else under the control of its kind. */
export function Answer(props: AnswerProps) {
  const { draft, field, id } = props
  const taken = useReading(draft, () => takenHow(draft, field) ?? '')
  return (
    <>
      {field.sameAs !== undefined && <SameAs draft={draft} field={field} id={id} />}
      {taken === '' && field.suggest !== undefined && <Suggested draft={draft} field={field} id={id} />}
      {taken === '' ? <Asked {...props} /> : taken === 'known' && <Known draft={draft} field={field} />}
    </>
  )
}

function Known({ draft, field }: Pick<AnswerProps, 'draft' | 'field'>) {
  const words = useReading(draft, () => shown(draft, field))
  return (
    <View className="field-shown">{words === '' ? '填好后自动得出' : (rulesOf(field).grouped?.(words) ?? words)}</View>
  )
}

/** The same component as long as the field is asked. */
function Asked({ draft, field, id, invalid, onLeave }: AnswerProps) {
  const [value, set] = useAnswer(draft, field.path)
  const options = useList(draft, rulesOf(field).options && (() => optionsOf(draft, field)))
  const firstRows = useList(draft, field.firstRows && (() => firstRowsOf(draft, field)))
  const words = useReading(draft, () => (isDerived(field) ? shown(draft, field) : ''))
  const holderBorn = useReading(draft, () =>
    field.cardNumber === undefined ? '' : (birthOf(textOf(draft.answers, field.cardNumber)) ?? ''),
  )
  const Control = CONTROLS[field.kind]
  return (
    <Control
      id={id}
      label={field.label}
      field={field}
      value={value}
      options={options}
      firstRows={firstRows}
      holderBorn={holderBorn}
      shown={words}
      invalid={invalid}
      onInput={set}
      onPick={(next) => {
        set(next)
        onLeave()
      }}
      onLeave={onLeave}
    />
  )
}

/** What may be picked depends on other answers; the reader wakes only when it says something else. */
const useList = <T,>(draft: Draft, read: (() => readonly T[]) | undefined): readonly T[] =>
  useReading(draft, () => read?.() ?? [])
