import type { PrunedAnswers, TidiedAnswers } from '../definition/answer-states'
import type { Answers, AnswerValue, Day, FieldPath } from '../definition/answers'
import { ITEMS, isBlank } from '../definition/answers'
import { fieldsOf, pathsOf, repetitionOf, sameOf, screeningPath } from '../definition/fields'
import type { Field, Service } from '../definition/service'
import { isDerived, rulesOf } from '../fields'
import { withFirstRows } from '../fields/first-rows'
import { withTaken } from './taken'
import { visibleSections } from './visible'
import { withRequiredItems } from './with-required-items'

/**
 * The answers as they are judged, stored and relayed: a hidden field is absent, an unknown key is dropped, what is derived
 * is not kept, blanks are absent, spellings are one, and the items include the earlier ones they need. Applied twice it
 * changes nothing. It never throws, whatever the phone sent.
 */
export const prune = (service: Service, answers: Answers, today: Day): PrunedAnswers => {
  const known = prunedBefore.get(answers)
  const there = known?.service === service ? known.byDay : new Map<Day, PrunedAnswers>()
  const pruned = there.get(today) ?? pruneNow(service, answers, today)
  prunedBefore.set(answers, { service, byDay: there.set(today, pruned) })
  return pruned
}

/** One save needs the result several times. Answers are never changed in place, so the object itself is the key. */
const prunedBefore = new WeakMap<Answers, { readonly service: Service; readonly byDay: Map<Day, PrunedAnswers> }>()

const pruneNow = (service: Service, answers: Answers, today: Day): PrunedAnswers => {
  const known = withRequiredItems(service, tidied(service, answers))
  const screening = service.screening.map(({ id }) => screeningPath(id))
  // What a field shows may depend on a field that is itself hidden or on an answer taken from another, so it is judged
  // again until nothing changes, each time from all that was answered. Conditions form no circle (lint): it ends after as
  // many rounds as they are deep.
  let fields: readonly Field[] = fieldsOf(service)
  let facts = known
  for (let round = 0; round <= fieldsOf(service).length; round += 1) {
    const before = fields
    const asked = new Set([ITEMS, ...screening, ...fields.flatMap(pathsOf)])
    const shown = Object.fromEntries(Object.entries(known).filter(([path]) => asked.has(path)))
    const given = withRequiredItems(service, shown)
    facts = withRequiredItems(service, withTaken({ fields, answers: given, today })) as typeof known
    fields = visibleSections(service, facts, today).flatMap((section) => section.fields)
    if (fields.length === before.length && fields.every(({ path }, at) => path === before[at]?.path)) break
  }
  return withRequiredItems(service, withRowsReadOff(fields, facts)) as PrunedAnswers
}

/** What may be answered, by path; found out once a service, because every key typed prunes. */
const answerable = new WeakMap<Service, ReadonlyMap<FieldPath, Field | 'screening' | 'link'>>()

const answerableIn = (service: Service): ReadonlyMap<FieldPath, Field | 'screening' | 'link'> => {
  const known = answerable.get(service)
  if (known !== undefined) return known
  const fields = new Map<FieldPath, Field | 'screening' | 'link'>(
    service.screening.map(({ id }) => [screeningPath(id), 'screening']),
  )
  for (const field of fieldsOf(service)) {
    if (isDerived(field)) continue
    fields.set(field.path, field)
    if (field.confirmed) fields.set(repetitionOf(field.path), field)
    if (field.sameAs !== undefined) fields.set(sameOf(field.path), 'link')
  }
  answerable.set(service, fields)
  return fields
}

const tidied = (service: Service, answers: Answers): TidiedAnswers => {
  const fields = answerableIn(service)
  const entries = Object.entries(answers as Readonly<Record<string, unknown>>).flatMap(
    ([path, value]): [FieldPath, AnswerValue][] => {
      const field = fields.get(path)
      if (field === undefined || !isAnswerValue(value)) return []
      const tidyValue = typeof field === 'string' ? value : rulesOf(field).tidy(value, field)
      return isBlank(tidyValue) ? [] : [[path, tidyValue]]
    },
  )
  return Object.fromEntries(entries) as Answers as TidiedAnswers
}

const withRowsReadOff = (shown: readonly Field[], answers: Answers): Answers => {
  const lists = shown.filter(({ firstRows }) => firstRows !== undefined)
  if (lists.length === 0) return answers
  const filled = lists.map((field): [FieldPath, AnswerValue | undefined] => [
    field.path,
    withFirstRows(field, answers[field.path], answers),
  ])
  const all = Object.entries<AnswerValue | undefined>({ ...answers, ...Object.fromEntries(filled) })
  return Object.fromEntries(all.filter((entry): entry is [FieldPath, AnswerValue] => entry[1] !== undefined))
}

/** What came over the wire may be anything. */
const isAnswerValue = (value: unknown): value is AnswerValue => {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  return value.every((entry) => typeof entry === 'string') || value.every(isRow)
}

const isRow = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  !Array.isArray(entry) &&
  Object.values(entry).every((text) => typeof text === 'string')
