/** The declared indexes by collection: one file for the local cloud and for the real one. */
export type IndexTable = Readonly<Record<string, readonly Index[]>>

export interface Index {
  readonly name: string
  readonly fields: readonly (readonly [string, number])[] | readonly (readonly (string | number)[])[]
  readonly unique?: boolean
}

export interface IndexField {
  readonly field: string
  readonly direction: 1 | -1
}

const FIELD = /^[A-Za-z0-9_.]{1,64}$/

export const fieldsOf = (index: Index): readonly IndexField[] =>
  index.fields.map(([field, direction]) => {
    if (typeof field !== 'string' || !FIELD.test(field)) throw new Error(`index ${index.name}: ${String(field)}`)
    return { field, direction: direction === -1 ? -1 : 1 }
  })

export const indexedFields = (indexes: readonly Index[]): readonly string[] => [
  ...new Set(indexes.flatMap(fieldsOf).map(({ field }) => field)),
]

/** Where the key of a field is found; the same text in index and query, or SQLite does not see that they fit. */
export const keyExpression = (field: string): string => `json_extract(keys, '$."${field}"')`
