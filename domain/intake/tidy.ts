import type { Answers, AnswerValue, Row } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Field, FieldKind } from '../definition/service'
import { normaliseName } from '../standards/names'
import { normalisePhone } from '../standards/phones'
import { normaliseId } from '../standards/resident-id'

const trimmed = (text: string): string => text.trim()

const TIDY: Partial<Record<FieldKind, (text: string) => string>> = {
  name: normaliseName,
  'newborn-name': normaliseName,
  'id-number': normaliseId,
  phone: normalisePhone,
}

/** One spelling for one thing, so that a key built from answers and a repetition typed otherwise agree. */
export const tidyText = (kind: FieldKind, text: string): string => (TIDY[kind] ?? trimmed)(text)

export const tidy = (field: Field, value: AnswerValue): AnswerValue => {
  if (typeof value === 'string') return tidyText(field.kind, value)
  if (value.every((entry) => typeof entry === 'string')) return [...new Set(value as readonly string[])]
  return (value as readonly Row[]).map((row) => tidyRow(field, row))
}

const tidyRow = (field: Field, row: Row): Row =>
  Object.fromEntries(
    (field.columns ?? []).flatMap(({ id, kind }) => {
      const text = row[id]
      return text === undefined ? [] : [[id, tidyText(kind, text)]]
    }),
  )

/** The newborn is the first row by itself; whoever typed it again under the same name meant the same child. */
export const withFirstRow = (
  field: Field,
  value: AnswerValue | undefined,
  answers: Answers,
): AnswerValue | undefined => {
  if (field.firstRow === undefined) return value
  const first = Object.fromEntries(
    Object.entries(field.firstRow).map(([column, path]) => [column, textOf(answers, path)]),
  )
  if (Object.values(first).some((text) => text === '')) return value
  const rows = Array.isArray(value) ? (value as readonly (Row | string)[]) : []
  return [first, ...rows.filter((row): row is Row => typeof row !== 'string' && row.name !== first.name)]
}
