/**
 * What a family has told us so far.
 *
 * Answers are flat and keyed by the path of the field (`mother.idNumber`), so that a draft is saved as a patch,
 * a condition names a field by one string, and the phone subscribes to one field at a time.
 */
export type FieldPath = string

/** One row of a repeated field, e.g. a sibling in 附件4. Keys are the row's column ids. */
export type Row = Readonly<Record<string, string>>

/** Everything is text, several texts, or rows of texts. Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export type AnswerValue = string | readonly string[] | readonly Row[]

export type Answers = Readonly<Record<FieldPath, AnswerValue>>

/** The answers that belong to every service, whatever its form. */
export const ITEMS: FieldPath = 'items'
export const HELD: FieldPath = 'held'
export const APPLICANT: FieldPath = 'applicant'

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export type Day = string

export const textOf = (answers: Answers, field: FieldPath): string => {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}

/** The first of these answers that is given; a text. */
export const firstAnswered = (answers: Answers, fields: readonly FieldPath[]): string =>
  fields.map((field) => textOf(answers, field)).find((text) => text !== '') ?? ''

export const listOf = (answers: Answers, field: FieldPath): readonly string[] => {
  const value = answers[field]
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? (value as readonly string[]) : []
}

export const rowsOf = (answers: Answers, field: FieldPath): readonly Row[] => {
  const value = answers[field]
  return Array.isArray(value) && value.every((entry) => typeof entry === 'object') ? (value as readonly Row[]) : []
}

export const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)
