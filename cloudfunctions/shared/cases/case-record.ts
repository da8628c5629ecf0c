import type { LateReason } from '../../../domain/casework/late-reasons'
import type { Application, ItemState } from '../../../domain/casework/state/application'
import type { QueueFields } from '../../../domain/casework/state/queue-fields'
import type { JournalEntry } from '../../../domain/casework/state/view'
import type { Notice } from '../../../domain/messages/notice'
import type { OutboxEntry } from './outbox'
import type { Sealer } from './sealing'

/** `applications/{id}`: the case, its history and what is still to be sent, in one document (DESIGN 3). */
export interface CaseRecord extends QueueFields {
  readonly _id: string
  readonly revision: number
  /** The `_id` before submission: the index is unique, and the database counts a missing value as a value. */
  readonly caseNumber: string
  readonly owner: string
  readonly service: Application['service']
  readonly status: Application['status']
  readonly flags: Application['flags']
  /** Without reasons: a department's words may name a person. */
  readonly items: Readonly<Record<string, Omit<ItemState, 'reason'>>>
  readonly desk: string | null
  readonly dueAt: string | null
  readonly dueProvisional: boolean | null
  readonly overdueSince: string | null
  readonly submittedAt: string | null
  /** Milliseconds since 1970, null when nothing is to be sent. The relay's index is on this field. */
  readonly nextRelayAt: number | null
  readonly leaseUntil: number | null
  /** Something could not be sent and waits for a person. */
  readonly deadLetters: boolean
  /** When a message last did not reach the phone though it should have, and the code of why. */
  readonly lastNotifyFailureAt: string | null
  readonly lastNotifyFailureCode: string | null
  /** When a desk last sent back what it could have told before (一次性告知), and the code of why; absent when it never did. */
  readonly lastLateReturnAt?: string
  readonly lastLateReturnReason?: LateReason
  /** How often in a row the relay failed at this case itself; absent or 0 when it did not. */
  readonly relayFailures?: number
  /** ISO instant at which it, or its pictures, are deleted as promised (PIPL 19); null while the case is open. */
  readonly removeAt: string | null
  /** Keys of the claims by which no other application may be for the same newborn; two for twins. */
  readonly claims: readonly string[]
  readonly sealed: string
  readonly events: readonly JournalEntry[]
  readonly outbox: readonly OutboxEntry[]
  /** What the owner's inbox shows of this case, oldest first; nothing personal in it. */
  readonly notices: readonly Notice[]
  /** The last commands that had an effect, each with the answer it got, so that a repeated one gets the same. */
  readonly commands: readonly Receipt[]
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Receipt {
  readonly id: string
  readonly revision: number
  readonly at: string
}

type Personal = Pick<
  Application,
  | 'answers'
  | 'materials'
  | 'results'
  | 'deliveries'
  | 'corrections'
  | 'lastReturn'
  | 'consents'
  | 'readingConsent'
  | 'remindedToAdd'
  | 'breach'
  | 'participants'
> & {
  readonly reasons: Readonly<Record<string, string>>
}

type StateFields = Omit<
  CaseRecord,
  | 'removeAt'
  | '_id'
  | 'revision'
  | 'nextRelayAt'
  | 'leaseUntil'
  | 'claims'
  | 'events'
  | 'outbox'
  | keyof QueueFields
  | 'deadLetters'
  | 'lastNotifyFailureAt'
  | 'lastNotifyFailureCode'
  | 'lastLateReturnAt'
  | 'lastLateReturnReason'
  | 'relayFailures'
  | 'notices'
  | 'commands'
>

/** The part of the document that is the state of the case; the rest is what the store records for itself. */
export const packed = (application: Application, sealer: Sealer): StateFields => {
  const {
    answers,
    materials,
    results,
    deliveries,
    corrections,
    lastReturn,
    consents,
    remindedToAdd,
    breach,
    participants,
  } = application
  const { readingConsent } = application
  const items = Object.entries(application.items)
  const personal: Personal = {
    answers,
    materials,
    results,
    deliveries,
    corrections,
    consents,
    ...(readingConsent === undefined ? {} : { readingConsent }),
    ...(lastReturn === undefined ? {} : { lastReturn }),
    ...(remindedToAdd === undefined ? {} : { remindedToAdd }),
    ...(breach === undefined ? {} : { breach }),
    ...(participants === undefined ? {} : { participants }),
    reasons: Object.fromEntries(items.flatMap(([id, { reason }]) => (reason === undefined ? [] : [[id, reason]]))),
  }
  return {
    caseNumber: application.caseNumber ?? application.id,
    owner: application.owner,
    service: application.service,
    status: application.status,
    flags: application.flags,
    items: Object.fromEntries(items.map(([id, { reason: _reason, ...item }]) => [id, item])),
    desk: application.desk ?? null,
    dueAt: application.dueAt ?? null,
    dueProvisional: application.dueProvisional ?? null,
    overdueSince: application.overdueSince ?? null,
    submittedAt: application.submittedAt ?? null,
    sealed: sealer.seal(application.id, JSON.stringify(personal)),
    createdAt: application.createdAt,
    updatedAt: application.updatedAt,
  }
}

export const caseNumberIn = ({
  _id,
  caseNumber,
}: Pick<CaseRecord, '_id' | 'caseNumber'>): Pick<Application, 'caseNumber'> =>
  caseNumber === _id ? {} : { caseNumber }

export const opened = (record: CaseRecord, sealer: Sealer): Application => {
  const { reasons, ...personal } = JSON.parse(sealer.open(record._id, record.sealed)) as Personal
  return {
    ...personal,
    id: record._id,
    ...caseNumberIn(record),
    owner: record.owner,
    service: record.service,
    status: record.status,
    flags: record.flags,
    items: Object.fromEntries(
      Object.entries(record.items).map(([id, item]) => {
        const reason = reasons[id]
        return [id, reason === undefined ? item : { ...item, reason }]
      }),
    ),
    ...(record.desk === null ? {} : { desk: record.desk }),
    ...(record.dueAt === null ? {} : { dueAt: record.dueAt }),
    ...(record.dueProvisional === null ? {} : { dueProvisional: record.dueProvisional }),
    ...((record.overdueSince ?? null) === null ? {} : { overdueSince: record.overdueSince as string }),
    ...(record.submittedAt === null ? {} : { submittedAt: record.submittedAt }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  }
}
