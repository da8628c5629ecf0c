import type { Day, FieldPath } from './answers'

/**
 * A condition is plain JSON: it can be stored, linted (does the field exist?), explained to a citizen and evaluated by
 * `evaluate` alike on the phone and in the cloud. Mini-programs forbid `eval`, so there is no code in it.
 *
 * A comparison with a blank answer is false, never an error: a question not yet answered asks for nothing more.
 */
export type Condition =
  | { readonly op: 'is'; readonly field: FieldPath; readonly values: readonly string[] }
  | { readonly op: 'chosen'; readonly item: string }
  | { readonly op: 'held'; readonly item: string }
  | { readonly op: 'includes'; readonly field: FieldPath; readonly value: string }
  | { readonly op: 'answered'; readonly field: FieldPath }
  | { readonly op: 'differ'; readonly fields: readonly [FieldPath, FieldPath] }
  | { readonly op: 'same'; readonly fields: readonly [FieldPath, FieldPath] }
  /** Both are days; `day` is a fixed one, a missing `to` means today. True when `field` is on or before it. */
  | { readonly op: 'onOrBefore'; readonly field: FieldPath; readonly to?: FieldPath; readonly day?: Day }
  | { readonly op: 'onOrAfter'; readonly field: FieldPath; readonly to?: FieldPath }
  /** The sex and the age are read off a resident ID number (GB 11643-1999). */
  | { readonly op: 'idSex'; readonly field: FieldPath; readonly sex: 'male' | 'female' }
  | { readonly op: 'idAgeAtLeast'; readonly field: FieldPath; readonly years: number }
  /** Every item to be done is in list `field`. */
  | { readonly op: 'coversItems'; readonly field: FieldPath }
  /** Every value of list `of` is in list `field`. */
  | { readonly op: 'includesAll'; readonly field: FieldPath; readonly of: FieldPath }
  /** At least so many rows of `field` whose columns have one of the values; without `where` any row. */
  | { readonly op: 'rowsAtLeast'; readonly field: FieldPath; readonly count: number; readonly where?: RowFilter }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }

/** Which rows are meant: by column, the values that count. */
export type RowFilter = Readonly<Record<string, readonly string[]>>

export const is = (field: FieldPath, ...values: string[]): Condition => ({ op: 'is', field, values })
export const chosen = (item: string): Condition => ({ op: 'chosen', item })
export const held = (item: string): Condition => ({ op: 'held', item })
export const includes = (field: FieldPath, value: string): Condition => ({ op: 'includes', field, value })
export const answered = (field: FieldPath): Condition => ({ op: 'answered', field })
export const differ = (one: FieldPath, other: FieldPath): Condition => ({ op: 'differ', fields: [one, other] })
export const same = (one: FieldPath, other: FieldPath): Condition => ({ op: 'same', fields: [one, other] })
export const onOrBefore = (field: FieldPath, to?: FieldPath): Condition =>
  to === undefined ? { op: 'onOrBefore', field } : { op: 'onOrBefore', field, to }
export const onOrBeforeDay = (field: FieldPath, day: Day): Condition => ({ op: 'onOrBefore', field, day })
export const onOrAfter = (field: FieldPath, to?: FieldPath): Condition =>
  to === undefined ? { op: 'onOrAfter', field } : { op: 'onOrAfter', field, to }
export const idSex = (field: FieldPath, sex: 'male' | 'female'): Condition => ({ op: 'idSex', field, sex })
export const idAgeAtLeast = (field: FieldPath, years: number): Condition => ({ op: 'idAgeAtLeast', field, years })
export const coversItems = (field: FieldPath): Condition => ({ op: 'coversItems', field })
export const includesAll = (field: FieldPath, of: FieldPath): Condition => ({ op: 'includesAll', field, of })
export const rowsAtLeast = (field: FieldPath, count: number, where?: RowFilter): Condition =>
  where === undefined ? { op: 'rowsAtLeast', field, count } : { op: 'rowsAtLeast', field, count, where }
export const all = (...of: Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: Condition[]): Condition => ({ op: 'any', of })
export const not = (of: Condition): Condition => ({ op: 'not', of })
export const isNot = (field: FieldPath, ...values: string[]): Condition => not(is(field, ...values))
