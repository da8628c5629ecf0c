import type { EventDefinition } from '../define-event'
import { type DeadLettered, deadLettered } from './dead-lettered'

/** A note that changes no state: a clerk had it sent once more. */
export const replayed: EventDefinition<DeadLettered> = deadLettered
