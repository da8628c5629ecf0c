import { notSupported } from '../failure'
import type { Document, Value } from './ejson'

/**
 * A value as text that sorts as the database sorts values: first by kind, then by size (null and missing are the same).
 * Undefined for what has no such text: objects and patterns are compared by mingo alone.
 */
export const orderKey = (value: Value | undefined): string | undefined => {
  if (value === undefined || value === null) return '1'
  if (typeof value === 'number') return `2${sortable(value)}`
  if (typeof value === 'string') return `3${value}`
  if (typeof value === 'boolean') return value ? '8t' : '8f'
  if (value instanceof Date) return `9${sortable(value.getTime())}`
  return undefined
}

/** Objects sort after texts; their order among themselves is not defined. */
const OBJECT = '5'

/** The keys of one document for the fields that some index names. */
export const keysOf = (document: Document, fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field, orderKey(valueAt(document, field)) ?? OBJECT]))

const valueAt = (document: Document, path: string): Value | undefined => {
  let value: Value | undefined = document
  for (const step of path.split('.')) {
    value = isDocument(value) ? value[step] : undefined
    if (Array.isArray(value)) throw notSupported(`an index over a list (${path})`)
  }
  return value
}

export const isDocument = (value: Value | undefined): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** The bits of a double, turned so that they sort as text: negative ones upside down, positive ones above them. */
const sortable = (value: number): string => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const bits = bytes.readBigUInt64BE()
  const all = 0xffffffffffffffffn
  const turned = Number.isNaN(value) ? 0n : bits >> 63n === 1n ? bits ^ all : bits | (1n << 63n)
  return turned.toString(16).padStart(16, '0')
}
