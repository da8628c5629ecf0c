import type { Application, ConsentShown } from '../../../domain/casework/state/application'
import type { ApplicationSummary, ApplicationView } from '../../../domain/casework/state/view'
import { type HandedIn, withoutClerk } from '../../../domain/intake/materials'
import { type CaseRecord, caseNumberIn } from './case-record'
import type { Case } from './case-store'

/** What a list loads: never `sealed`, `events` or `outbox`. */
export const SUMMARY_FIELDS = [
  '_id',
  'caseNumber',
  'service',
  'status',
  'flags',
  'items',
  'desk',
  'dueAt',
  'dueProvisional',
  'updatedAt',
] as const satisfies readonly (keyof CaseRecord)[]

export const summaryOf = (record: Pick<CaseRecord, (typeof SUMMARY_FIELDS)[number]>): ApplicationSummary => ({
  id: record._id,
  ...caseNumberIn(record),
  service: record.service,
  status: record.status,
  flags: record.flags,
  items: record.items,
  ...(record.dueAt === null ? {} : { dueAt: record.dueAt }),
  ...(record.dueProvisional === null ? {} : { dueProvisional: record.dueProvisional }),
  ...(record.desk === null ? {} : { desk: record.desk }),
  updatedAt: record.updatedAt,
})

export const viewOf = ({ record, application }: Case): ApplicationView => ({
  ...summaryOf(record),
  items: application.items,
  revision: record.revision,
  answers: application.answers,
  materials: shown(application.materials),
  results: Object.fromEntries(
    Object.entries(application.results).map(([item, result]) => [
      item,
      Object.fromEntries(Object.entries(result).map(([field, value]) => [field, masked(value)])),
    ]),
  ),
  deliveries: application.deliveries,
  corrections: application.corrections,
  ...(application.lastReturn === undefined ? {} : { lastReturn: application.lastReturn }),
  ...(application.breach === undefined ? {} : { breach: application.breach }),
  consents: consentsShown(application),
  ...readingConsentShown(application),
  ...(application.participants === undefined ? {} : { participants: sinceWhen(application.participants) }),
  journal: record.events,
})

const shown = (materials: HandedIn): HandedIn =>
  Object.fromEntries(
    Object.entries(materials).map(([material, parts]) => [
      material,
      Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, withoutClerk(content)])),
    ]),
  )

/** Nobody is shown whose phone it is. */
const sinceWhen = (
  participants: NonNullable<Application['participants']>,
): NonNullable<ApplicationView['participants']> =>
  Object.fromEntries(Object.entries(participants).map(([person, { at }]) => [person, { at }]))

export const consentsShown = ({ consents }: Pick<Application, 'consents'>): readonly ConsentShown[] =>
  consents.map(({ by: _by, ...shown }) => shown)

/** The one to pictures being read, which is given and taken back by itself. */
export const readingConsentShown = ({
  readingConsent,
}: Pick<Application, 'readingConsent'>): { readonly readingConsent?: ConsentShown } => {
  if (readingConsent === undefined) return {}
  const { by: _by, ...shown } = readingConsent
  return { readingConsent: shown }
}

/** Enough to recognise one's own number by, not enough to use it. */
export const masked = (value: string): string => {
  const characters = [...value]
  if (characters.length <= 5) return '*'.repeat(characters.length)
  return [...characters.slice(0, 3), ...'*'.repeat(characters.length - 5), ...characters.slice(-2)].join('')
}
