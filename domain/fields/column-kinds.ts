import { choice } from './choice'
import { date } from './date'
import { name } from './name'

/** The kinds that may also be a column of `rows`. */
export const COLUMN_KINDS = { name, date, choice }

export type ColumnKind = keyof typeof COLUMN_KINDS
