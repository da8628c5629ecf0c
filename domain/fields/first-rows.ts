import type { Answers, AnswerValue, Row } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Field } from '../definition/service'

/** Which answer a row is read off, kept in the row: a row that fills itself is renewed, never taken for a row typed. */
const READ_OFF = 'of'

export const isReadOff = (row: Row): boolean => (row[READ_OFF] ?? '') !== ''

/** The note of a row that it was read off; of no use to anybody but us. */
export const noteOf = (row: Row): readonly [string, string][] =>
  isReadOff(row) ? [[READ_OFF, row[READ_OFF] ?? '']] : []

/** Of every row its columns and nothing else: what a department gets. */
export const columnsOnly = (field: Pick<Field, 'columns'> | undefined, value: AnswerValue): AnswerValue => {
  const columns = field?.columns
  if (columns === undefined || typeof value === 'string') return value
  return (value as readonly Row[]).map((row) => Object.fromEntries(columns.map(({ id }) => [id, row[id] ?? ''])))
}

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
