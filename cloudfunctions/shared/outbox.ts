import type { Application } from '../../domain/casework/application'
import type { Event } from '../../domain/casework/event'
import { watchesOf } from '../../domain/casework/watch'
import type { Service } from '../../domain/definition/service'
import { newsOf } from '../../domain/messages/news'
import type { Message } from '../../domain/messages/templates'

/** What is still to be sent, kept in the document that it is about: committed with the event, or not at all. */
export type OutboxEntry = DepartmentEntry | MessageEntry | WatchEntry

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
}

export interface MessageEntry extends Entry {
  readonly kind: 'message'
  readonly message: Message
  /** Never takes the last consent, and is not worth a text message. */
  readonly isSpare: boolean
}

/** Nothing to send, but a moment to look again: a bill is still open, a promised day has passed. */
export interface WatchEntry extends Entry {
  readonly kind: 'watch'
}

export const outboxAfter = (
  outbox: readonly OutboxEntry[],
  service: Service,
  application: Application,
  events: readonly Event[],
  { revision, now }: { readonly revision: number; readonly now: number },
): readonly OutboxEntry[] => {
  const queued = events.flatMap((event): DepartmentEntry[] =>
    event.type === 'item-queued'
      ? [{ kind: 'department', key: event.item, item: event.item, department: event.department, dueAt: now, tries: 0 }]
      : [],
  )
  const messages = newsOf(service, application, events).flatMap(({ message, isSpare }, index): MessageEntry[] =>
    message === undefined
      ? []
      : [{ kind: 'message', key: `message-${revision}-${index}`, message, isSpare, dueAt: now, tries: 0 }],
  )
  // What is watched follows from the state, so it is written anew each time; nothing has to be called off.
  const watches = watchesOf(service, application, new Date(now).toISOString()).map(
    ({ key, at }): WatchEntry => ({ kind: 'watch', key, dueAt: Date.parse(at), tries: 0 }),
  )
  return [...outbox.filter(({ kind }) => kind !== 'watch'), ...queued, ...messages, ...watches].filter(
    // A department that has already reported needs no request, even if we never noted that we sent it.
    (entry) =>
      entry.kind !== 'department' ||
      (application.status !== 'closed' && application.items[entry.item]?.status === 'queued'),
  )
}

/** When the relay has to look again; nothing to send, nothing to look for. A lease keeps others away until it ends. */
export const nextRelayAt = (outbox: readonly OutboxEntry[], leaseUntil: number | null): number | null =>
  outbox.length === 0 ? null : Math.max(Math.min(...outbox.map(({ dueAt }) => dueAt)), leaseUntil ?? 0)
