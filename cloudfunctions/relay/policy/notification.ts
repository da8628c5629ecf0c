import type { MessageEntry } from '../../shared/cases/outbox'
import { backoff } from '../backoff'
import type { Notified } from '../wechat-answer'
import type { Effect, Moment } from './effect'

const MOST_TRIES = 8

/** A message may be lost: the inbox is the truth (DOMAIN 4.1). */
export const afterNotification = (entry: MessageEntry, answer: Notified, { now, chance }: Moment): Effect => {
  const none = { entry, commands: [], notes: [] }
  if (answer.outcome === 'sent' || answer.outcome === 'left') return none
  if (answer.outcome === 'again' && entry.tries + 1 < MOST_TRIES) {
    const wait = Math.max(
      answer.notBefore,
      backoff(entry.tries, () => chance),
    )
    return { ...none, left: { ...entry, tries: entry.tries + 1, dueAt: now + wait } }
  }
  const reason = answer.outcome === 'again' ? 'too-many-tries' : answer.code
  return { ...none, notes: [{ at: new Date(now).toISOString(), type: 'message-dropped', reason }] }
}
