import type { RecordQuery } from '../definition/record-query'
import { RECORD_FIELDS } from '../definition/record-query'
import { rulesOf } from '../fields'
import { isDay } from '../standards/days'
import { isDialable } from '../standards/phones'
import { duplicatesIn } from './lists'

const LONGEST_SHORT_NAME = 20

/** What is wrong with a register that citizens look into, one sentence each, for its author. */
export const lintRecordQuery = (query: RecordQuery): readonly string[] => [
  ...emptyIn(query, '').map((where) => `${where} is empty`),
  ...([...query.shortName].length > LONGEST_SHORT_NAME
    ? [`short name of ${query.id} has more than ${LONGEST_SHORT_NAME} characters`]
    : []),
  ...(isDay(query.edition.from) ? [] : [`edition ${query.edition.from} is no day`]),
  ...(/^\d{6}$/.test(query.region) ? [] : [`region ${query.region} is no code of six digits`]),
  ...(isDialable(query.help.phone) ? [] : [`phone of ${query.help.title} cannot be dialled: ${query.help.phone}`]),
  ...form(query),
]

const form = ({ form: fields }: RecordQuery): readonly string[] => [
  ...Object.entries(RECORD_FIELDS)
    .filter(([path, kind]) => fields.filter((field) => field.path === path && field.kind === kind).length !== 1)
    .map(([path, kind]) => `${path} is not asked once, as ${kind}`),
  ...fields.filter(({ path }) => !Object.hasOwn(RECORD_FIELDS, path)).map(({ path }) => `${path} is asked for nothing`),
  ...fields.flatMap(({ path, kind, options = [] }) => [
    ...(rulesOf({ kind }).needs === 'options' && options.length === 0 ? [`choice ${path} has no options`] : []),
    ...duplicatesIn(options.map(({ value }) => value)).map((value) => `option ${value} of ${path} appears twice`),
  ]),
]

/** Where a text or a list of texts holds nothing. Rules and options have their own say. */
const emptyIn = (value: unknown, where: string): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [where] : []
  if (Array.isArray(value)) {
    if (value.length === 0) return where.endsWith('rules') || where.endsWith('options') ? [] : [where]
    return value.flatMap((one, at) => emptyIn(one, `${where}.${at}`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => emptyIn(one, where === '' ? name : `${where}.${name}`))
}
