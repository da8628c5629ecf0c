/**
 * Canonical EJSON, as the SDK speaks it (WIRE 3): documents are kept in this form, so that a date stays a date.
 * Numbers become JavaScript numbers in between; that 5 was once a double is lost, as it is in the SDK itself.
 */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | { [field: string]: Value }
export type Document = { [field: string]: Value }

interface Decoding {
  /** `$tcb_server_date` becomes this moment. */
  readonly now: Date
  /** In a query a pattern searches; in a document it is only data and comes back as `{pattern, options}` (WIRE 3.1). */
  readonly patterns: 'search' | 'data'
}

export const decode = (text: string, how: Decoding): Value => decodeValue(JSON.parse(text), how)

const decodeValue = (raw: unknown, how: Decoding): Value => {
  if (Array.isArray(raw)) return raw.map((item) => decodeValue(item, how))
  if (typeof raw !== 'object' || raw === null) return raw as Value
  const entries = Object.entries(raw)
  const [first] = entries
  if (entries.length === 1 && first?.[0].startsWith('$')) {
    const marked = decodeMarked(first[0], first[1], how)
    if (marked !== undefined) return marked
  }
  return Object.fromEntries(entries.map(([field, value]) => [field, decodeValue(value, how)]))
}

const decodeMarked = (marker: string, value: unknown, how: Decoding): Value | undefined => {
  switch (marker) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return Number(value)
    case '$oid':
      return String(value)
    case '$date':
      return new Date(typeof value === 'string' ? value : Number(decodeValue(value, how)))
    case '$tcb_server_date':
      return new Date(how.now.getTime() + Number((decodeValue(value, how) as { offset?: Value }).offset ?? 0))
    case '$regularExpression': {
      const { pattern = '', options = '' } = value as { pattern?: string; options?: string }
      return how.patterns === 'data' ? { pattern, options } : new RegExp(pattern, options.replace(/[^gimsuy]/g, ''))
    }
    default:
      return undefined
  }
}

export const encode = (value: Value): string => JSON.stringify(encodeValue(value))

const encodeValue = (value: Value | undefined): unknown => {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(encodeValue)
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { pattern: value.source, options: value.flags }
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => (inner === undefined ? [] : [[field, encodeValue(inner)]])),
  )
}

const encodeNumber = (value: number): unknown => {
  if (!Number.isSafeInteger(value)) return { $numberDouble: String(value) }
  return value >= -(2 ** 31) && value < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
}
