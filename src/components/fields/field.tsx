import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { AnswerValue, Row } from '../../../domain/definition/answers'
import { textOf } from '../../../domain/definition/answers'
import type { Field } from '../../../domain/definition/service'
import { isReadOff } from '../../../domain/intake/tidy'
import { rareIn } from '../../../domain/standards/names'
import { DayPicker, OptionPicker, TimePicker } from '../../platform/input/pickers'
import { TextInput } from '../../platform/input/text-input'
import type { Draft } from '../../store/draft'
import { faultOf, firstRowsOf, idOf, optionsOf, problemAt, shown } from '../../store/reading'
import { useAnswer, useReading } from '../../store/use-draft'
import { errorIdOf, FieldFrame } from './field-frame'
import { grouped, ungrouped } from './id-number-groups'
import { OneOf, SomeOf } from './options'
import { RowsEditor } from './rows-editor'
import { SearchList } from './search-list'

interface FieldProps {
  readonly draft: Draft
  readonly field: Field
  readonly first: boolean
  /** The citizen wanted to go on: now everything is said, also what is merely still empty. */
  readonly sayAll: boolean
}

const ID_LENGTH = 18

/** One question of a form, drawn by its kind. Typing wakes this field and no other. */
export const FormField = memo(function FormField({ draft, field, first, sayAll }: FieldProps) {
  const [isLeft, setLeft] = useState(false)
  const error = useReading(draft, () => {
    const problem = problemAt(draft, field.path)
    if (problem === undefined) return ''
    // The check digit is judged as soon as the last character is there.
    const isWhole = field.kind === 'id-number' && textOf(draft.answers, field.path).length === ID_LENGTH
    if (!(sayAll || isWhole || (isLeft && problem.code !== 'required'))) return ''
    const isEnough = problem.code === 'required' || problem.mend === '' || problem.mend === problem.message
    return isEnough ? problem.message : `${problem.message}。${problem.mend}`
  })
  const fault = useReading(draft, () => faultOf(draft, field.path))
  const rare = useReading(draft, () =>
    field.kind === 'name' || field.kind === 'newborn-name' ? rareIn(textOf(draft.answers, field.path)).join('、') : '',
  )
  const hint = rare === '' ? field.hint : `“${rare}”是生僻字，请对照户口簿逐笔核对；窗口的电脑打不出时会人工录入`
  const id = idOf(field.path)
  const leave = () => setLeft(true)

  return (
    <FieldFrame
      id={id}
      label={field.label}
      required={field.required}
      first={first}
      error={error}
      fault={fault}
      {...(hint === undefined ? {} : { hint })}
    >
      <Answer draft={draft} field={field} id={id} invalid={error !== ''} onLeave={leave} />
      {field.confirmed === true && <Again draft={draft} field={field} id={id} onLeave={leave} />}
    </FieldFrame>
  )
})

interface AnswerProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
  readonly invalid: boolean
  readonly onLeave: () => void
}

const texts = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
const rows = (value: AnswerValue | undefined): readonly Row[] =>
  Array.isArray(value) ? value.filter((entry): entry is Row => typeof entry === 'object') : []

function Answer({ draft, field, id, invalid, onLeave }: AnswerProps) {
  const [value, set] = useAnswer(draft, field.path)
  const text = typeof value === 'string' ? value : ''
  const shared = {
    id,
    label: field.label,
    value: text,
    invalid,
    describedBy: errorIdOf(id),
    onBlur: onLeave,
  }
  const typed = { ...shared, placeholder: field.placeholder ?? `请填写${field.label}` }
  const limit = field.maxLength === undefined ? {} : { maxLength: field.maxLength }
  const pick = (next: string) => {
    set(next)
    onLeave()
  }

  switch (field.kind) {
    case 'text':
    case 'name':
    case 'newborn-name':
      return <TextInput {...typed} {...limit} onInput={set} />
    case 'address':
      return <TextInput {...typed} {...limit} multiline onInput={set} />
    case 'phone':
      return <TextInput {...typed} kind="phone" maxLength={13} onInput={(next) => set(next.replace(/\s/g, ''))} />
    case 'id-number':
      return (
        <TextInput
          {...typed}
          kind="id-number"
          maxLength={20}
          value={grouped(text)}
          onInput={(next) => set(ungrouped(next))}
        />
      )
    case 'date':
      return <DayPicker {...shared} onPick={pick} />
    case 'time':
      return <TimePicker {...shared} onPick={pick} />
    case 'ethnicity':
    case 'office':
      return <Select draft={draft} field={field} shared={shared} onPick={pick} />
    case 'choice':
      return <Choices draft={draft} field={field} value={value} onChange={(next) => pick(String(next))} />
    case 'choices':
      return <Choices draft={draft} field={field} value={value} onChange={set} />
    case 'rows':
      return <Rows draft={draft} field={field} id={id} rows={rows(value)} onChange={set} onLeave={onLeave} />
    case 'derived':
      return <Derived draft={draft} field={field} />
  }
}

/** The options of a question may depend on other answers, so they are read as one text and wake only when it changes. */
const useOptions = (draft: Draft, field: Field) => {
  const options = useReading(draft, () => JSON.stringify(optionsOf(draft, field)))
  return JSON.parse(options) as ReturnType<typeof optionsOf>
}

/** So many a picker shows without searching. */
const FEW = 12

interface SelectProps {
  readonly draft: Draft
  readonly field: Field
  readonly shared: Omit<Parameters<typeof OptionPicker>[0], 'options' | 'onPick'>
  readonly onPick: (value: string) => void
}

function Select({ draft, field, shared, onPick }: SelectProps) {
  const options = useOptions(draft, field)
  const Many = options.length > FEW ? SearchList : OptionPicker
  return <Many {...shared} options={options} onPick={onPick} />
}

interface ChoicesProps {
  readonly draft: Draft
  readonly field: Field
  readonly value: AnswerValue | undefined
  readonly onChange: (value: AnswerValue) => void
}

const TILES = 6

function Choices({ draft, field, value, onChange }: ChoicesProps) {
  const options = useOptions(draft, field)
  if (field.kind === 'choices') {
    return <SomeOf label={field.label} options={options} values={texts(value)} onChange={onChange} />
  }
  const picked = typeof value === 'string' ? value : ''
  return options.length > TILES ? (
    <OptionPicker id={idOf(field.path)} label={field.label} value={picked} options={options} onPick={onChange} />
  ) : (
    <OneOf label={field.label} options={options} value={picked} onPick={onChange} />
  )
}

interface RowsProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly onLeave: () => void
}

/** The rows that fill themselves are shown, not typed; the others are the family's. */
function Rows({ draft, field, id, rows: given, onChange, onLeave }: RowsProps) {
  const text = useReading(draft, () => JSON.stringify(firstRowsOf(draft, field)))
  const first = JSON.parse(text) as readonly Row[]
  const own = given.filter((row) => !isReadOff(row))
  return (
    <RowsEditor
      id={id}
      label={field.label}
      columns={field.columns ?? []}
      maxRows={(field.maxRows ?? 1) - first.length}
      first={first}
      rows={own}
      onChange={onChange}
      onBlur={onLeave}
    />
  )
}

function Derived({ draft, field }: { readonly draft: Draft; readonly field: Field }) {
  const text = useReading(draft, () => shown(draft, field))
  return <View className="field-shown">{text === '' ? '填好后自动得出' : text}</View>
}

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
        value={typeof value === 'string' ? value : ''}
        placeholder="请再写一遍，核对用"
        onInput={set}
        onBlur={onLeave}
      />
    </View>
  )
}
