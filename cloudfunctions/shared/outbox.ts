import type { Application } from '../../domain/casework/application'
import type { Event } from '../../domain/casework/event'
import type { Service } from '../../domain/definition/service'
import { messagesFor } from '../../domain/messages/table'
import type { Message } from '../../domain/messages/templates'

/** What is still to be sent, kept in the document that it is about: committed with the event, or not at all. */
export type OutboxEntry = DepartmentEntry | MessageEntry

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
  const messages = messagesFor(service, application, events).map(
    (message, index): MessageEntry => ({
      kind: 'message',
      key: `message-${revision}-${index}`,
      message,
      dueAt: now,
      tries: 0,
    }),
  )
  // A department that has already reported needs no request, even if we never noted that we sent it.
  return [...outbox, ...queued, ...messages].filter(
    (entry) =>
      entry.kind === 'message' ||
      (application.status !== 'closed' && application.items[entry.item]?.status === 'queued'),
  )
}

/** When the relay has to look again; nothing to send, nothing to look for. A lease keeps others away until it ends. */
export const nextRelayAt = (outbox: readonly OutboxEntry[], leaseUntil: number | null): number | null =>
  outbox.length === 0 ? null : Math.max(Math.min(...outbox.map(({ dueAt }) => dueAt)), leaseUntil ?? 0)
