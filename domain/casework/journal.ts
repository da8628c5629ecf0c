import type { AnyEvent, EventIndex, EventOf } from './define-event'
import { EVENTS } from './events/index'
import type { JournalEntry } from './state/view'

/**
 * The journal after these events. Of what repeats the last of a row is kept: a story has an end, however long somebody
 * types.
 */
export const journalWith =
  <I extends EventIndex>(index: I) =>
  (before: readonly JournalEntry[], events: readonly (EventOf<I> & AnyEvent)[]): readonly JournalEntry[] => {
    const entries = [...before]
    for (const event of events) {
      const entry = { at: event.at, type: event.type, ...index[event.type]?.journal?.(event as never) } as JournalEntry
      if (index[entry.type]?.repeats) removeRepeated(index, entries, entry)
      entries.push(entry)
    }
    return entries
  }

const removeRepeated = (index: EventIndex, entries: JournalEntry[], { type, item, signature }: JournalEntry): void => {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const earlier = entries[at]
    if (earlier === undefined || !index[earlier.type]?.repeats) return
    if (earlier.type === type && earlier.item === item && earlier.signature === signature) {
      entries.splice(at, 1)
      return
    }
  }
}

export const journalOf = journalWith(EVENTS)
