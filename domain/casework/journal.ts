import type { Event } from './event'
import type { JournalEntry } from './state/view'

/**
 * What is kept of an event outside the seal. Nothing personal: no answer, no result, no correction, no clerk, and no words of
 * a department (a refusal may name a person; it stays with the item, sealed).
 */
export const journal = (event: Event): JournalEntry => {
  const { at, type } = event
  switch (event.type) {
    case 'item-queued':
      return { at, type, item: event.item, department: event.department }
    case 'item-delayed':
      return { at, type, item: event.item, department: event.department }
    case 'item-sent':
    case 'item-acknowledged':
    case 'item-done':
    case 'item-rejected':
    case 'payment-due':
    case 'payment-paid':
    case 'item-ready':
    case 'item-posted':
    case 'reminded':
      return { at, type, item: event.item }
    case 'signed': {
      const isElsewhere = event.content.kind === 'signature' && event.content.elsewhere === true
      return isElsewhere ? { at, type: 'signed-elsewhere', signature: `${event.material}.${event.part}` } : { at, type }
    }
    default:
      return { at, type }
  }
}

/**
 * Typing, retaking photos and a retry that failed once more are told once, with their last time: a story has an end,
 * however long somebody types.
 */
export const journalOf = (before: readonly JournalEntry[], events: readonly Event[]): readonly JournalEntry[] => {
  const entries = [...before]
  for (const event of events) {
    const entry = journal(event)
    if (REPEATING.has(entry.type)) forgetRepeated(entries, entry)
    entries.push(entry)
  }
  return entries
}

const forgetRepeated = (entries: JournalEntry[], { type, item, signature }: JournalEntry): void => {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const earlier = entries[index]
    if (earlier === undefined || !REPEATING.has(earlier.type)) return
    if (earlier.type === type && earlier.item === item && earlier.signature === signature) {
      entries.splice(index, 1)
      return
    }
  }
}

const REPEATING: ReadonlySet<string> = new Set([
  'saved',
  'attached',
  'detached',
  'signed',
  'signed-elsewhere',
  'item-delayed',
])
