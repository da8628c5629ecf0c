import type { AnswerValue, Row } from '../definition/answers'
import type { Column } from '../definition/service'
import { COLUMN_KINDS } from './column-kinds'
import type { Declared, FieldRules, Surroundings } from './field-rules'
import { isReadOff, noteOf } from './first-rows'
import { SHAPE } from './single-text'

const isRow = (entry: string | Row): entry is Row => typeof entry !== 'string'

const rowsIn = (value: AnswerValue): readonly Row[] | undefined =>
  typeof value !== 'string' && (value as readonly (string | Row)[]).every(isRow) ? (value as readonly Row[]) : undefined

/** A repeated answer, one line each: the children of 附件4. */
export const rows: FieldRules = {
  tidy: (value, field) => rowsIn(value)?.map((row) => tidyRow(row, field)) ?? value,
  defect: (value, { field: { columns = [], maxRows }, today }) => {
    if (typeof value === 'string') return SHAPE
    if (maxRows !== undefined && value.length > maxRows) {
      return { code: 'too-many', message: `这里最多填${maxRows}行`, remedy: '更多的请到窗口加页' }
    }
    for (const [index, row] of value.entries()) {
      if (!isRow(row)) return SHAPE
      // Such a row repeats answers that are judged in their own place.
      if (isReadOff(row)) continue
      for (const column of columns) {
        const wrong = cellDefect(row[column.id] ?? '', column, today)
        if (wrong !== undefined) {
          return { code: 'row', message: `第${index + 1}行${column.label}：${wrong}`, remedy: `请改正第${index + 1}行` }
        }
      }
    }
    return undefined
  },
  show: (value, { columns = [] }, service) =>
    typeof value === 'string'
      ? value
      : (rowsIn(value) ?? []).map((row) => shownCells(row, columns, service).join('，')).join('；'),
  askedTo: '请至少填一行',
  needs: 'columns',
}

const tidyRow = (row: Row, { columns = [], firstRows }: Declared): Row =>
  Object.fromEntries([
    ...columns.flatMap((column): [string, string][] => {
      const text = row[column.id]
      return text === undefined ? [] : [[column.id, String(COLUMN_KINDS[column.kind].tidy(text, column))]]
    }),
    ...(firstRows === undefined ? [] : noteOf(row)),
  ])

const cellDefect = (text: string, column: Column, today: string): string | undefined =>
  text === '' ? '没有填' : COLUMN_KINDS[column.kind].cellDefect(text, column, today)

/** The cells that are filled, as people read them. */
export const shownCells = (row: Row, columns: readonly Column[], service: Surroundings): readonly string[] =>
  columns
    .map((column) => COLUMN_KINDS[column.kind].show(row[column.id] ?? '', column, service))
    .filter((text) => text !== '')
