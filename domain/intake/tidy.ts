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

/** Which answer a row is read off, kept in the row: a row that fills itself is renewed, never taken for a row typed. */
export const READ_OFF = 'of'

const tidyRow = (field: Field, row: Row): Row =>
  Object.fromEntries([
    ...(field.columns ?? []).flatMap(({ id, kind }): [string, string][] => {
      const text = row[id]
      return text === undefined ? [] : [[id, tidyText(kind, text)]]
    }),
    ...(field.firstRows !== undefined && isReadOff(row) ? [[READ_OFF, row[READ_OFF] ?? '']] : []),
  ])

export const isReadOff = (row: Row): boolean => (row[READ_OFF] ?? '') !== ''

/** The newborns are the first rows by themselves; whoever typed one again under the same name meant the same child. */
export const withFirstRows = (
  field: Field,
  value: AnswerValue | undefined,
  answers: Answers,
): AnswerValue | undefined => {
  if (field.firstRows === undefined) return value
  const first = field.firstRows.flatMap((paths): readonly Row[] => {
    const row = Object.fromEntries(Object.entries(paths).map(([column, path]) => [column, textOf(answers, path)]))
    return Object.values(row).some((text) => text === '') ? [] : [{ ...row, [READ_OFF]: Object.values(paths)[0] ?? '' }]
  })
  const names = new Set(first.map(({ name }) => name))
  const typed = (Array.isArray(value) ? (value as readonly (Row | string)[]) : []).filter(
    (row): row is Row => typeof row !== 'string' && !isReadOff(row) && !names.has(row.name),
  )
  return first.length + typed.length === 0 ? undefined : [...first, ...typed]
}
