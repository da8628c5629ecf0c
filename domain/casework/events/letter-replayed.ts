import type { EventDefinition } from '../define-event'
import { type LetterDead, letterDead } from './letter-dead'

/** A note that changes no state: a clerk had it sent once more. */
export const letterReplayed: EventDefinition<LetterDead> = letterDead
