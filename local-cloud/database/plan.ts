import { type Document, encode, type Value } from './ejson'
import { fieldsOf, type Index, indexedFields, keyExpression } from './indexes'
import { isDocument, orderKey } from './order-key'

export interface Order {
  readonly field: string
  readonly direction: 1 | -1
}

/** How SQLite narrows the search. What it cannot do (`exact: false`, `sorted: false`) mingo does on what is left. */
export interface Plan {
  readonly where: string
  readonly parameters: readonly string[]
  readonly exact: boolean
  readonly orderBy: string
  readonly sorted: boolean
  /** Whether `_id` or a declared index covers the query and its order. */
  readonly covered: boolean
}

interface Condition {
  readonly field: string
  readonly kind: 'equal' | 'range'
  readonly sql: string
  readonly parameters: readonly string[]
}

export const planFor = (query: Document, order: readonly Order[], indexes: readonly Index[]): Plan => {
  const fields = indexedFields(indexes)
  const found = conditionsOf(query, fields)
  const sortable = order.every(({ field }) => field === '_id' || fields.includes(field))
  const sql = order.map(({ field, direction }) => `${columnOf(field)} ${direction === 1 ? 'ASC' : 'DESC'}`)
  return {
    where: found.conditions.map((condition) => condition.sql).join(' AND ') || '1',
    parameters: found.conditions.flatMap(({ parameters }) => parameters),
    exact: found.exact,
    orderBy: [...(sortable ? sql : []), 'seq ASC'].join(', '),
    sorted: sortable,
    covered: isCovered(query, found.conditions, order, indexes),
  }
}

// `_id` is kept as EJSON text: equality only, its order as text is good enough for what sorts by `_id`.
const columnOf = (field: string): string => (field === '_id' ? 'id' : keyExpression(field))

const conditionsOf = (query: Document, fields: readonly string[]): { conditions: Condition[]; exact: boolean } => {
  const conditions: Condition[] = []
  let exact = true
  for (const [field, wanted] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(wanted) && wanted.every(isDocument)) {
      for (const part of wanted) {
        const inner = conditionsOf(part as Document, fields)
        conditions.push(...inner.conditions)
        exact &&= inner.exact
      }
      continue
    }
    const known = field === '_id' || fields.includes(field)
    const parts = isOperators(wanted) ? Object.entries(wanted) : ([['$eq', wanted]] as [string, Value][])
    for (const [operator, value] of parts) {
      const condition = known ? conditionFor(field, operator, value) : undefined
      if (condition === undefined) exact = false
      else conditions.push(condition)
    }
  }
  return { conditions, exact }
}

const isOperators = (value: Value): value is Document =>
  isDocument(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key.startsWith('$'))

const conditionFor = (field: string, operator: string, value: Value): Condition | undefined => {
  const keyOf = field === '_id' ? idKey : orderKey
  const column = columnOf(field)
  if (operator === '$eq') {
    const key = keyOf(value)
    return key === undefined ? undefined : { field, kind: 'equal', sql: `${column} = ?`, parameters: [key] }
  }
  if (operator === '$in' && Array.isArray(value)) {
    const keys = value.map(keyOf)
    if (!keys.every((key) => key !== undefined)) return undefined
    return { field, kind: 'equal', sql: `${column} IN (${keys.map(() => '?').join(', ')})`, parameters: keys }
  }
  return field === '_id' ? undefined : rangeFor(field, operator, value)
}

const RANGES: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** A range stays within its kind: `{$lte: 5}` finds neither null nor texts. */
const rangeFor = (field: string, operator: string, value: Value): Condition | undefined => {
  const sign = RANGES[operator]
  const key = orderKey(value)
  if (sign === undefined || key === undefined || value === null) return undefined
  const column = keyExpression(field)
  const kind = key.slice(0, 1)
  return sign.startsWith('>')
    ? { field, kind: 'range', sql: `${column} ${sign} ? AND ${column} < ?`, parameters: [key, next(kind)] }
    : { field, kind: 'range', sql: `${column} >= ? AND ${column} ${sign} ?`, parameters: [kind, key] }
}

const next = (kind: string): string => String.fromCharCode(kind.charCodeAt(0) + 1)

const idKey = (value: Value): string | undefined =>
  isDocument(value) || Array.isArray(value) || value instanceof RegExp ? undefined : encode(value)

/** As the real database uses an index: equal fields first, then what it sorts by or a range, in the order declared. */
const isCovered = (
  query: Document,
  conditions: readonly Condition[],
  order: readonly Order[],
  indexes: readonly Index[],
): boolean => {
  if (conditions.some(({ field, kind }) => field === '_id' && kind === 'equal')) return true
  if (Object.keys(query).length === 0 && order.length === 0) return true
  const kindOf = (field: string) => conditions.find((condition) => condition.field === field)?.kind
  return indexes.some((index) => {
    const fields = fieldsOf(index)
    let equal = 0
    while (kindOf(fields[equal]?.field ?? '') === 'equal') equal += 1
    const rest = fields.slice(equal)
    const ranged = kindOf(rest[0]?.field ?? '') === 'range'
    // A field that is equal everywhere does not need to be sorted by.
    const wanted = order.filter(({ field }) => kindOf(field) !== 'equal')
    const turned = wanted[0]?.direction === rest[0]?.direction ? 1 : -1
    const sorts = wanted.every(
      ({ field, direction }, at) => rest[at]?.field === field && rest[at]?.direction === direction * turned,
    )
    return sorts && (equal > 0 || ranged || (Object.keys(query).length === 0 && wanted.length > 0))
  })
}
