import { requestFailed } from '../failure'
import type { Document, Value } from './ejson'
import { isDocument } from './order-key'

/**
 * What the real database refuses and mingo silently passes over (WIRE 8.3): adding to a text, pushing onto what is no
 * list, writing below a scalar. Without this a mistake would only show in production.
 */
export const checkUpdate = (document: Document, change: Document): void => {
  for (const [operator, fields] of Object.entries(change)) {
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields but we found another type in ${operator}`)
    for (const [path, value] of Object.entries(fields)) {
      if (path.split('.').includes('__proto__')) throw requestFailed('a field cannot be called __proto__')
      const current = reach(document, path, operator)
      if (NUMERIC.has(operator)) checkNumber(operator, path, current, value)
      if (LISTS.has(operator)) checkList(path, current)
    }
  }
}

/** The same for every document, so that it is refused even when none is found. */
export const checkOperators = (change: Document): void => {
  const operators = Object.entries(change)
  if (operators.length === 0) throw emptySet('$set')
  for (const [operator, fields] of operators) {
    if (!KNOWN.has(operator)) throw requestFailed(`Unknown modifier: ${operator}`)
    if (isDocument(fields) && Object.keys(fields).length === 0) throw emptySet(operator)
    if (isDocument(fields) && Object.keys(fields).some((path) => path === '_id' || path.startsWith('_id.'))) {
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
    }
  }
}

const NUMERIC = new Set(['$inc', '$mul'])
const LISTS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
const CREATING = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit'])
const KNOWN = new Set([...CREATING, ...LISTS, '$unset', '$rename'])

const emptySet = (operator: string) =>
  requestFailed(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)

/** The value at the end of the path; undefined when there is none yet, or when the path has places (`$`) in it. */
const reach = (document: Document, path: string, operator: string): Value | undefined => {
  let value: Value | undefined = document
  const steps = path.split('.')
  if (steps.some((step) => step.startsWith('$'))) return undefined
  for (const [at, step] of steps.entries()) {
    if (value === undefined) return undefined
    if (isDocument(value)) value = Object.hasOwn(value, step) ? value[step] : undefined
    else if (Array.isArray(value) && /^\d+$/.test(step)) value = value[Number(step)]
    else if (CREATING.has(operator)) {
      // Names the field only: the value beside it may be a person's.
      throw requestFailed(`Cannot create field '${step}' in element {${steps[at - 1] ?? ''}: ${kindOf(value)}}`)
    } else return undefined
  }
  return value
}

const checkNumber = (operator: string, path: string, current: Value | undefined, by: Value): void => {
  if (typeof by !== 'number') throw requestFailed(`Cannot ${operator.slice(1)} with non-numeric argument: {${path}}`)
  if (current !== undefined && typeof current !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${kindOf(current)}`,
    )
  }
}

const checkList = (path: string, current: Value | undefined): void => {
  if (current !== undefined && !Array.isArray(current)) {
    throw requestFailed(`The field '${path}' must be an array but is of type ${kindOf(current)} in the document`)
  }
}

const kindOf = (value: Value | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}
