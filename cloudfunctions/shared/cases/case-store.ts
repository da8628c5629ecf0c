import type { Actor } from '../../../domain/casework/actor'
import { concerns, nameOf } from '../../../domain/casework/actor'
import type { Command } from '../../../domain/casework/commands/index'
import { decide } from '../../../domain/casework/decide'
import type { Moment } from '../../../domain/casework/define-command'
import type { Event } from '../../../domain/casework/events/index'
import { fold } from '../../../domain/casework/evolve'
import { journalOf } from '../../../domain/casework/journal'
import { allow } from '../../../domain/casework/permissions'
import type { Refusal } from '../../../domain/casework/refusal'
import { refusals } from '../../../domain/casework/refusals'
import type { Application } from '../../../domain/casework/state/application'
import { queueFields } from '../../../domain/casework/state/queue-fields'
import { removeAt } from '../../../domain/casework/state/retention'
import type { JournalEntry } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { findService } from '../../../domain/services/index'
import { noticesAfter } from '../people/notices'
import { type Clock, isoOf } from '../platform/clock'
import { collection, normalizeError } from '../platform/database'
import { LOST, type Lost, optimistically } from '../platform/optimistic'
import { settings } from '../settings/settings'
import type { CaseRecord, Receipt } from './case-record'
import { opened, packed } from './case-record'
import { freeClaims, takeClaim } from './claims'
import { caseNumberOf, claimKeys } from './keyed-hash'
import type { OutboxEntry } from './outbox'
import { deadLettersIn, nextRelayAt, outboxAfter } from './outbox'
import { createSealer } from './sealing'

export interface Case {
  readonly record: CaseRecord
  readonly application: Application
}

export interface Request {
  readonly actor: Actor
  readonly id: string
  /** Id of the command: the same id never has a second effect. */
  readonly command: string
  readonly clock: Clock
  /** Done in this order, all together or none. */
  readonly commands: readonly Command[]
  /** What the relay records for itself, in the same write. */
  readonly outbox?: (outbox: readonly OutboxEntry[]) => readonly OutboxEntry[]
  readonly notes?: readonly JournalEntry[]
  /** The lease to release: only if it is still the one this run acquired, which may have expired meanwhile. */
  readonly lease?: number
  /** The record if it was read already: saves the first read. After a conflict it is read again. */
  readonly known?: CaseRecord
}

export type Changed =
  | { readonly ok: true; readonly case: Case; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: Refusal }

const ATTEMPTS = 12
const RECEIPTS = 100

const applications = () => collection<CaseRecord>('applications')
const sealer = () => createSealer(settings.sealKeys())
const refused = (refusal: Refusal): Changed => ({ ok: false, refusal })

export const open = (record: CaseRecord): Case => ({ record, application: opened(record, sealer()) })

export const readCase = async (actor: Actor, id: string): Promise<Case | undefined> => {
  const record = await applications().get(id)
  return record !== undefined && concerns(actor, withDesk(record)) ? open(record) : undefined
}

/** The service as it was when the application began: old cases are judged by the rules they began with. */
export const serviceOf = ({ service }: Pick<CaseRecord, 'service'>): Service => {
  const found = findService(service.id, service.edition)
  if (found === undefined) throw new Error(`no edition ${service.edition} of service ${service.id}`)
  return found
}

/** A new case costs one insert. An id that is already there is only ever shown to its owner. */
export const startCase = async (
  service: Service,
  actor: Extract<Actor, { role: 'citizen' }>,
  command: Extract<Command, { type: 'start' }>,
  receipt: string,
  clock: Clock,
) => {
  const at = isoOf(clock())
  const decision = decide(service, undefined, command, { at, by: nameOf(actor) })
  if (!decision.ok) return refused(decision.refusal)
  const application = fold(undefined, decision.events)
  if (application === undefined) throw new Error('a start without a beginning')
  const record: CaseRecord = {
    _id: application.id,
    revision: 1,
    ...packed(application, sealer()),
    nextRelayAt: null,
    leaseUntil: null,
    removeAt: removeAt(service.retention, application, at),
    claims: [],
    events: journalOf([], decision.events),
    outbox: [],
    ...queueFields(service, application),
    deadLetters: false,
    lastNotifyFailureAt: null,
    lastNotifyFailureCode: null,
    relayFailures: 0,
    notices: [],
    commands: [{ id: receipt, revision: 1, at }],
  }
  const fresh = await applications().insert(record)
  if (fresh) return { ok: true, case: { record, application }, receipt: { id: receipt, revision: 1, at } } as const
  const mine = await readCase(actor, command.id)
  if (mine === undefined) return refused(refusals.notFound())
  return { ok: true, case: mine, receipt: receiptOf(mine.record, receipt) } as const
}

/**
 * One read and one conditional update, for everything: state, history and what is to be sent change together. Whoever
 * loses the race decides again, on what is true now.
 */
export const changeCase = async (request: Request): Promise<Changed> => {
  const tried: Tried = { claimed: [], numbers: 0 }
  const race = { read: () => applications().get(request.id), known: request.known, attempts: ATTEMPTS }
  const changed = await optimistically(race, (record) => changeOnce(record, request, tried))
  return changed === LOST ? refused(refusals.busy()) : changed
}

/** What earlier attempts of the same request have claimed, and how many case numbers they found with others. */
interface Tried {
  readonly claimed: string[]
  numbers: number
}

const changeOnce = async (record: CaseRecord | undefined, request: Request, tried: Tried): Promise<Changed | Lost> => {
  const { actor, id } = request
  const { claimed } = tried
  if (record === undefined || !concerns(actor, withDesk(record))) return refused(refusals.notFound())
  const before = open(record)
  const known = record.commands.find((receipt) => receipt.id === request.command)
  if (known !== undefined) return { ok: true, case: before, receipt: known }
  const now = request.clock()
  const at = isoOf(now)
  const service = serviceOf(record)
  const decided = decideAll(service, before.application, request, {
    at,
    by: nameOf(actor),
    caseNumber: caseNumberOf(settings.hashKey(), id, tried.numbers),
  })
  if (!decided.ok) return refused(decided.refusal)
  const { application, events } = decided
  // A late or repeated report changes nothing. The receipt of a person's command is written even then, so that the same
  // command has no effect later.
  if (events.length === 0 && actor.role === 'department') {
    return { ok: true, case: before, receipt: receiptOf(record, request.command) }
  }
  const claims = claimsAfter(service, application, record, events)
  for (const claim of claims) {
    if (record.claims.includes(claim) || claimed.includes(claim)) continue
    if (!(await takeClaim(claim, id, request.command, now))) {
      // Release the claims made so far: one twin is not registered without the other.
      await freeClaims(claimed, id)
      return refused(refusals.duplicate())
    }
    claimed.push(claim)
  }
  const after = recordAfter({ record, service, application, events, claims, request, now, at })
  const written = await write(record, after)
  if (written === 'number-taken') tried.numbers += 1
  if (written !== 'written') return LOST
  await freeClaims(
    record.claims.filter((claim) => !claims.includes(claim)),
    id,
  )
  return { ok: true, case: { record: after, application }, receipt: receiptOf(after, request.command) }
}

/** The index of case numbers is unique: the write fails when another case has this number. */
const write = async (
  before: CaseRecord,
  { _id, ...after }: CaseRecord,
): Promise<'written' | 'lost' | 'number-taken'> => {
  try {
    return (await applications().replace({ _id, revision: before.revision }, after)) === 1 ? 'written' : 'lost'
  } catch (error) {
    if (normalizeError(error).kind === 'duplicate') return 'number-taken'
    throw error
  }
}

const decideAll = (service: Service, start: Application, { actor, commands }: Request, moment: Moment) => {
  let application = start
  const events: Event[] = []
  for (const command of commands) {
    const forbidden = allow(actor, command, application, service)
    if (forbidden !== undefined) return { ok: false, refusal: forbidden } as const
    const decision = decide(service, application, command, moment)
    if (!decision.ok) return decision
    events.push(...decision.events)
    application = fold(application, decision.events) ?? application
  }
  return { ok: true, application, events } as const
}

const claimsAfter = (
  service: Service,
  application: Application,
  record: CaseRecord,
  events: readonly Event[],
): readonly string[] => {
  const { status, answers } = application
  if (status === 'closed' || (status === 'completed' && service.uniqueFor === 'while-open')) return []
  const submitted = events.some(({ type }) => type === 'submitted' || type === 'resubmitted')
  return submitted ? claimKeys(settings.hashKey(), service, answers) : record.claims
}

const recordAfter = (change: {
  readonly record: CaseRecord
  readonly service: Service
  readonly application: Application
  readonly events: readonly Event[]
  readonly claims: readonly string[]
  readonly request: Request
  readonly now: number
  readonly at: string
}): CaseRecord => {
  const { record, application, events, request, now, at } = change
  const revision = record.revision + 1
  const before = request.outbox?.(record.outbox) ?? record.outbox
  const has = { post: settings.post() !== undefined, credit: settings.creditRegister() !== undefined }
  const outbox = outboxAfter(before, change.service, application, events, { revision, now, has })
  const leaseUntil = record.leaseUntil === request.lease ? null : record.leaseUntil
  return {
    _id: record._id,
    revision,
    ...packed(application, sealer()),
    nextRelayAt: nextRelayAt(outbox, leaseUntil),
    leaseUntil,
    removeAt: removeAt(change.service.retention, application, at),
    claims: change.claims,
    events: [...journalOf(record.events, events), ...(request.notes ?? [])],
    outbox,
    ...queueFields(change.service, application),
    deadLetters: deadLettersIn(outbox).length > 0,
    ...lastNotifyFailure(record, request.notes ?? []),
    ...lastLateReturn(record, events),
    relayFailures: 0,
    notices: noticesAfter(record.notices ?? [], change.service, application, events, revision),
    // Only the run that holds the lease writes for the relay, so it needs no receipt; those of the phone stay.
    commands:
      request.actor.role === 'relay'
        ? record.commands
        : [...record.commands, { id: request.command, revision, at }].slice(-RECEIPTS),
  }
}

/** Without a consent there is no message, which is not a failure: the inbox has the notice. */
const lastNotifyFailure = (
  { lastNotifyFailureAt, lastNotifyFailureCode }: CaseRecord,
  notes: readonly JournalEntry[],
): Pick<CaseRecord, 'lastNotifyFailureAt' | 'lastNotifyFailureCode'> => {
  const last = notes.findLast(({ type, reason }) => type === 'message-dropped' && reason !== 'no-consent')
  return last === undefined
    ? { lastNotifyFailureAt, lastNotifyFailureCode }
    : { lastNotifyFailureAt: last.at, lastNotifyFailureCode: last.reason ?? 'unknown' }
}

/** It stays when the case is accepted: the supervisor reads it the next morning. */
const lastLateReturn = (
  { lastLateReturnAt: before, lastLateReturnReason: why }: CaseRecord,
  events: readonly Event[],
): Pick<CaseRecord, 'lastLateReturnAt' | 'lastLateReturnReason'> => {
  for (const event of events) {
    if (event.type === 'returned' && event.late !== undefined) {
      return { lastLateReturnAt: event.at, lastLateReturnReason: event.late }
    }
  }
  return before === undefined || why === undefined ? {} : { lastLateReturnAt: before, lastLateReturnReason: why }
}

const receiptOf = (record: CaseRecord, command: string): Receipt =>
  record.commands.find(({ id }) => id === command) ?? { id: command, revision: record.revision, at: record.updatedAt }

const withDesk = ({ owner, desk }: CaseRecord) => (desk === null ? { owner } : { owner, desk })
