import { sha256 } from '../../domain/standards/sha256'

const PREFIX = 'invited-'

/** Signatures for other people's cases have a queue a card. The token opens the card, so it does not stand in a key. */
export const queueOfInvitation = (token: string): string => `${PREFIX}${sha256(token).slice(0, 32)}`

/** Is this the queue of a card, and not of a case of one's own? */
export const isOfInvitation = (queue: string): boolean => queue.startsWith(PREFIX)
