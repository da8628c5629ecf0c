import type { EventDefinition } from '../define-event'

export interface MessageDropped {
  /** A code: why it did not reach the phone. */
  readonly reason: string
}

/** A note of the relay that changes no state; the inbox has what the message said. */
export const messageDropped: EventDefinition<MessageDropped> = {
  evolve: (application) => application,
  journal: ({ reason }) => ({ reason }),
  notify: null,
}
