import type { EventDefinition } from '../define-event'

/** What could not be sent: a request to a department, or a parcel; the credit register has neither. */
export interface DeadLettered {
  readonly item?: string
  readonly department?: string
}

/** A note of the relay that changes no state: nobody will try again by itself. */
export const deadLettered: EventDefinition<DeadLettered> = {
  evolve: (application) => application,
  journal: ({ item, department }) => ({
    ...(item === undefined ? {} : { item }),
    ...(department === undefined ? {} : { department }),
  }),
  notify: null,
}
