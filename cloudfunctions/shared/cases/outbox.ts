import type { Event } from '../../../domain/casework/events/index'
import type { Application } from '../../../domain/casework/state/application'
import { questionsOf } from '../../../domain/casework/state/status-inquiry'
import { toPost } from '../../../domain/casework/state/to-deliver'
import { timersOf } from '../../../domain/casework/timers'
import type { Service } from '../../../domain/definition/service'
import { notificationsOf } from '../../../domain/messages/notifications'
import type { Message } from '../../../domain/messages/templates'

/** What is still to be sent, kept in the document that it is about: committed with the event, or not at all. */
export type OutboxEntry = DepartmentEntry | ParcelEntry | CreditEntry | MessageEntry | TimerEntry | StatusInquiryEntry

interface Entry {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly dueAt: number
  readonly tries: number
}

export interface DepartmentEntry extends Entry {
  readonly kind: 'department'
  readonly item: string
  readonly department: string
  /** The last answer was lost: nobody knows whether the department has it. */
  readonly inDoubt?: true
  /** Given up, until a person sends it again. */
  readonly dead?: DeadLetter
}

interface DeadLetter {
  /** ISO instant. */
  readonly at: string
  /** For the clerk, in Chinese. */
  readonly why: string
}

/** A paper of the desk that a courier is to fetch. */
export interface ParcelEntry extends Entry {
  readonly kind: 'parcel'
  readonly item: string
  readonly dead?: DeadLetter
}

/** A false commitment that the credit register is to have. */
export interface CreditEntry extends Entry {
  readonly kind: 'credit'
  readonly dead?: DeadLetter
}

/** What waits for a person once it is given up. */
export type Letter = DepartmentEntry | ParcelEntry | CreditEntry

/** Which systems outside there are, besides departments. */
export interface Outsiders {
  readonly post: boolean
  readonly credit: boolean
}

export interface MessageEntry extends Entry {
  readonly kind: 'message'
  readonly message: Message
  /** Never takes the last consent, and is not worth a text message unless `isTexted`. */
  readonly isLowPriority: boolean
  /** A text message is sent all the same. */
  readonly isTexted?: true
}

/** Nothing to send, but a moment to look again: a bill is still open, a promised day has passed. */
export interface TimerEntry extends Entry {
  readonly kind: 'timer'
}

/** A department has had it for long and said nothing: what became of it? */
export interface StatusInquiryEntry extends Entry {
  readonly kind: 'status-inquiry'
  readonly item: string
  readonly department: string
}

export const outboxAfter = (
  outbox: readonly OutboxEntry[],
  service: Service,
  application: Application,
  events: readonly Event[],
  { revision, now, has }: { readonly revision: number; readonly now: number; readonly has: Outsiders },
): readonly OutboxEntry[] => {
  const queued = events.flatMap((event): DepartmentEntry[] =>
    event.type === 'item-queued'
      ? [{ kind: 'department', key: event.item, item: event.item, department: event.department, dueAt: now, tries: 0 }]
      : [],
  )
  const messages = notificationsOf(service, application, events).flatMap(
    ({ message, isLowPriority, isTexted }, index): MessageEntry[] =>
      message === undefined
        ? []
        : [
            {
              kind: 'message',
              key: `message-${revision}-${index}`,
              message,
              isLowPriority,
              ...(isTexted === undefined ? {} : { isTexted }),
              dueAt: now,
              tries: 0,
            },
          ],
  )
  // Timers and inquiries follow from the state, so they are written anew each time; nothing has to be called off.
  const timers = timersOf(service, application, new Date(now).toISOString()).map(
    ({ key, at }): TimerEntry => ({ kind: 'timer', key, dueAt: Date.parse(at), tries: 0 }),
  )
  const inquiries = questionsOf(application, now).map(
    ({ item, department, at }): StatusInquiryEntry => ({
      kind: 'status-inquiry',
      key: `ask.${item}`,
      item,
      department,
      dueAt: at,
      tries: 0,
    }),
  )
  const wanted = has.post ? toPost(service, application) : []
  const { breach } = application
  const isOwed = has.credit && breach !== undefined && breach.recordedAt === undefined
  const parcels = wanted
    .filter((item) => !outbox.some((entry) => entry.kind === 'parcel' && entry.item === item))
    .map((item): ParcelEntry => ({ kind: 'parcel', key: `parcel.${item}`, item, dueAt: now, tries: 0 }))
  const credit: readonly CreditEntry[] =
    isOwed && !outbox.some(({ kind }) => kind === 'credit')
      ? [{ kind: 'credit', key: 'credit', dueAt: now, tries: 0 }]
      : []
  const unscheduled = outbox.filter(({ kind }) => kind !== 'timer' && kind !== 'status-inquiry')
  return [...unscheduled, ...queued, ...parcels, ...credit, ...messages, ...timers, ...inquiries].filter((entry) => {
    // A department that has already reported needs no request, even if we never noted that we sent it.
    if (entry.kind === 'department')
      return application.status !== 'closed' && application.items[entry.item]?.status === 'queued'
    // The same of a paper that the desk has handed out by itself.
    if (entry.kind === 'parcel') return wanted.includes(entry.item)
    return entry.kind !== 'credit' || isOwed
  })
}

/**
 * What may be sent: of each department the oldest request of the case only, so that a later one never overtakes it, and
 * no dead letter.
 */
export const sendable = (outbox: readonly OutboxEntry[]): readonly OutboxEntry[] => {
  const first = new Map<string, DepartmentEntry>()
  for (const entry of outbox) {
    if (entry.kind === 'department' && !first.has(entry.department)) first.set(entry.department, entry)
  }
  return outbox.filter((entry) => {
    if (!isLetter(entry)) return true
    return entry.dead === undefined && (entry.kind !== 'department' || first.get(entry.department) === entry)
  })
}

export const isLetter = (entry: OutboxEntry): entry is Letter =>
  entry.kind === 'department' || entry.kind === 'parcel' || entry.kind === 'credit'

/** What a line about it names, for whoever looks into it. */
export const aboutEntry = (letter: Letter): { readonly item?: string; readonly department?: string } => ({
  ...(letter.kind === 'credit' ? {} : { item: letter.item }),
  ...(letter.kind === 'department' ? { department: letter.department } : {}),
})

export const deadLettersIn = (outbox: readonly OutboxEntry[]): readonly Letter[] =>
  outbox.filter(isLetter).filter(({ dead }) => dead !== undefined)

/** Takes dead letters up again, as if they had just been written. */
export const revived = (outbox: readonly OutboxEntry[], now: number): readonly OutboxEntry[] =>
  outbox.map((entry) => {
    if (!isLetter(entry) || entry.dead === undefined) return entry
    const { dead: _dead, ...alive } = entry
    return { ...alive, tries: 0, dueAt: now }
  })

/** When the relay has to look again; nothing to send, nothing to look for. A lease keeps others away until it ends. */
export const nextRelayAt = (outbox: readonly OutboxEntry[], leaseUntil: number | null): number | null => {
  const moments = sendable(outbox).map(({ dueAt }) => dueAt)
  return moments.length === 0 ? null : Math.max(Math.min(...moments), leaseUntil ?? 0)
}
