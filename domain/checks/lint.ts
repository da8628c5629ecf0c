import type { FieldPath } from '../definition/answers'
import { HELD, ITEMS } from '../definition/answers'
import { fieldsOf, screeningPath } from '../definition/fields'
import { LIFE_EVENTS } from '../definition/life-events'
import { itemsNamedBy, mentionedBy, placesIn } from '../definition/mentions'
import type { Field, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { isDay } from '../standards/days'
import { isDialable } from '../standards/phones'
import { regionAt } from '../standards/regions'
import { circlesInConditions } from './circles'
import { conditionsOf } from './conditions'
import { lintDelivery } from './delivery'
import { duplicatesIn } from './lists'
import { lintMessages } from './messages'
import { unneeded } from './needs'
import { lintOutcomes } from './outcomes'
import { lintPlan } from './plan'
import { unreachable } from './reach'
import { lintReads } from './reads'
import { lintSignatures } from './signatures'
import { lintTaken } from './taken'

/**
 * What is wrong with a service definition, one sentence each, for its author. A condition about a field that does not
 * exist is never true, so a paper would silently never be asked for: that is what this finds before anybody does.
 */
export const lint = (service: Service): readonly string[] => [
  ...names(service),
  ...fields(service),
  ...conditions(service),
  ...items(service),
  ...materials(service),
  ...offices(service),
  ...unreachable(service),
  ...unneeded(service),
  ...lintTaken(service),
  ...lintDelivery(service),
  ...lintPlan(service),
  ...lintOutcomes(service),
  ...lintMessages(service),
  ...lintSignatures(service),
  ...lintReads(service),
]

/** A `thing` of a subscription message holds 20 characters. */
const LONGEST_SHORT_NAME = 20

const knownFields = (service: Service): ReadonlySet<FieldPath> =>
  new Set([
    ITEMS,
    HELD,
    ...fieldsOf(service).map(({ path }) => path),
    ...service.screening.map(({ id }) => screeningPath(id)),
  ])

const unknownIn = (known: ReadonlySet<string>, used: readonly string[]): readonly string[] =>
  [...new Set(used)].filter((one) => !known.has(one))

const names = (service: Service): readonly string[] => [
  ...[service, ...service.items].flatMap(({ id, shortName }) =>
    [...shortName].length > LONGEST_SHORT_NAME
      ? [`short name of ${id} has more than ${LONGEST_SHORT_NAME} characters`]
      : [],
  ),
  ...(service.lifeEvent in LIFE_EVENTS ? [] : [`life event ${service.lifeEvent} is none of ours`]),
  ...(regionAt(service.region) === undefined ? [`region ${service.region} is not in standards/regions`] : []),
  ...(isDay(service.edition.from) ? [] : [`edition ${service.edition.from} is no day`]),
  ...duplicatesIn(service.screening.map(({ id }) => id)).map((id) => `question ${id} is asked twice`),
  ...duplicatesIn(service.form.map(({ id }) => id)).map((id) => `section ${id} appears twice`),
  ...duplicatesIn(service.consents.map(({ id }) => id)).map((id) => `consent ${id} appears twice`),
  ...service.screening.flatMap((question) =>
    question.awaits !== undefined && !knownFields(service).has(question.awaits.field)
      ? [`question ${question.id} waits for ${question.awaits.field}, which is no field`]
      : [],
  ),
  ...service.screening.flatMap((question) =>
    question.closes === undefined && (question.reason === '' || question.howElse === '')
      ? [`question ${question.id} excludes without a reason or another way`]
      : [],
  ),
]

const fields = (service: Service): readonly string[] => {
  const known = knownFields(service)
  const missing = unknownIn(known, [
    ...service.deskBy,
    ...service.uniqueBy.flat(),
    ...(service.routing?.decidedBy ?? []),
    ...(service.consult === undefined ? [] : [service.consult.by]),
  ])
  return [
    ...duplicatesIn(fieldsOf(service).map(({ path }) => path)).map((path) => `field ${path} appears twice`),
    ...missing.map((path) => `the service is keyed by ${path}, which is no field`),
    ...service.people.flatMap(({ prefix }) =>
      [...known].some((path) => path.startsWith(`${prefix}.`))
        ? []
        : [`nothing is asked of ${prefix}, who is a person`],
    ),
    ...fieldsOf(service).flatMap((field) => [
      ...options(field),
      ...sources(field, known),
      ...missingKind(service, field),
    ]),
  ]
}

const options = (field: Field): readonly string[] => {
  if (rulesOf(field).needs !== 'options') return []
  const values = field.options?.map(({ value }) => value) ?? []
  return [
    ...(values.length === 0 ? [`choice ${field.path} has no options`] : []),
    ...(field.options?.some(({ value, label }) => value === '' || label === '')
      ? [`an option of ${field.path} has no value or no label`]
      : []),
    ...duplicatesIn(values).map((value) => `option ${value} of ${field.path} appears twice`),
  ]
}

const sources = (field: Field, known: ReadonlySet<FieldPath>): readonly string[] => {
  const from = [
    ...(field.derive === undefined ? [] : [field.derive.from, ...Object.values(field.derive.among ?? {})]),
    ...(field.firstRows ?? []).flatMap(Object.values),
  ]
  const columns = new Set(field.columns?.map(({ id }) => id))
  return [
    ...(rulesOf(field).needs === 'derive' && field.derive === undefined
      ? [`derived field ${field.path} has no source`]
      : []),
    ...unknownIn(known, from).map((path) => `field ${field.path} is read off ${path}, which is no field`),
    ...unknownIn(columns, (field.firstRows ?? []).flatMap(Object.keys)).map(
      (id) => `first row of ${field.path} fills ${id}, which is no column`,
    ),
    ...(rulesOf(field).needs === 'bornOn' && !known.has(field.bornOn ?? '')
      ? [`years of ${field.path} are counted from ${field.bornOn}, which is no field`]
      : []),
    ...(field.cardNumber !== undefined && !known.has(field.cardNumber)
      ? [`the validity ${field.path} is of the card of ${field.cardNumber}, which is no field`]
      : []),
    ...(rulesOf(field).needs === 'columns' && columns.size === 0 ? [`rows ${field.path} have no columns`] : []),
  ]
}

const missingKind = (service: Service, field: Field): readonly string[] =>
  rulesOf(field).needs === 'officeKind' && !service.offices.some(({ kind }) => kind === field.officeKind)
    ? [`there is no office to pick for ${field.path}`]
    : []

const conditions = (service: Service): readonly string[] => {
  const known = knownFields(service)
  const itemIds = new Set(service.items.map(({ id }) => id))
  return [
    ...conditionsOf(service).flatMap(({ where, condition }) => [
      ...unknownIn(known, mentionedBy(condition)).map(
        (path) => `condition of ${where} names ${path}, which is no field`,
      ),
      ...unknownIn(itemIds, itemsNamedBy(condition)).map((id) => `condition of ${where} names ${id}, which is no item`),
    ]),
    ...circlesInConditions(service).map((path) => `whether ${path} is asked depends on itself`),
  ]
}

const items = (service: Service): readonly string[] => {
  const known = knownFields(service)
  const ids = new Set(service.items.map(({ id }) => id))
  const papers = new Set(service.materials.map(({ id }) => id))
  return [
    ...duplicatesIn(service.items.map(({ id }) => id)).map((id) => `item ${id} appears twice`),
    ...service.items.flatMap(({ id, doneBy, sends, provenBy, officeField, issues, prints }) => [
      ...unknownIn(ids, sends.results).map((one) => `item ${id} sends the result of ${one}, which is no item`),
      ...unknownIn(papers, [...sends.materials, ...(provenBy === undefined ? [] : [provenBy])]).map(
        (one) => `item ${id} names ${one}, which is no material`,
      ),
      ...unknownIn(known, [
        ...sends.fields,
        ...(officeField === undefined ? [] : [officeField]),
        ...(doneBy.who === 'family' && doneBy.within !== undefined ? [doneBy.within.from] : []),
        ...(issues?.each ?? []),
        ...(prints ?? []).flatMap(({ lines }) => lines),
      ]).map((one) => `item ${id} names ${one}, which is no field`),
    ]),
  ]
}

const materials = (service: Service): readonly string[] => {
  const byPath = new Map(fieldsOf(service).map((field) => [field.path, field]))
  const itemIds = new Set(service.items.map(({ id }) => id))
  return [
    ...duplicatesIn(service.materials.map(({ id }) => id)).map((id) => `material ${id} appears twice`),
    ...service.materials.flatMap(({ id, parts, items: forItems, source, text }) => [
      ...duplicatesIn(parts.map((part) => part.id)).map((part) => `part ${part} of ${id} appears twice`),
      ...unknownIn(itemIds, forItems).map((item) => `material ${id} is for ${item}, which is no item`),
      ...((source === 'photo' || source === 'signed') && parts.length === 0
        ? [`material ${id} has no parts to hand in`]
        : []),
      ...(source === 'signed' && text === undefined ? [`material ${id} is signed but has no text`] : []),
      ...placesIn(text?.text ?? '').flatMap(({ fields: places }) =>
        places.flatMap((path) => {
          const field = byPath.get(path)
          if (field === undefined) return [`text of ${id} has a place for ${path}, which is no field`]
          return field.derive?.as === 'age' ? [`text of ${id} names ${path}, which changes with the day`] : []
        }),
      ),
    ]),
  ]
}

const offices = (service: Service): readonly string[] => [
  ...duplicatesIn(service.offices.map(({ id }) => id)).map((id) => `office ${id} appears twice`),
  ...unknownIn(new Set(service.offices.map(({ id }) => id)), [
    ...service.offices.flatMap(({ parent }) => parent ?? []),
    ...Object.keys(service.consult?.phones ?? {}),
  ]).map((id) => `office ${id} is named, but there is none`),
  ...[
    service.help,
    ...(service.complaint === undefined ? [] : [service.complaint]),
    ...Object.entries(service.consult?.phones ?? {}).map(([title, phone]) => ({ title, phone })),
    ...service.offices.map(({ id, phone }) => ({ title: id, phone })),
  ].flatMap(({ title, phone }) =>
    phone === undefined || isDialable(phone) ? [] : [`phone of ${title} cannot be dialled: ${phone}`],
  ),
]
