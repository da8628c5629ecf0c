import type { Event } from '../../domain/casework/events/index'
import { fold } from '../../domain/casework/evolve'
import type { Application } from '../../domain/casework/state/application'
import type { JournalEntry } from '../../domain/casework/state/view'

/**
 * The journal as the events it was written from. What an event carried beside its journal entry is personal and stands,
 * sealed, in the state; it is taken from there, so what the fold is compared in is everything else.
 */
const eventOf = (state: Application, entry: JournalEntry): readonly Event[] => {
  const { at, type } = entry
  const item = entry.item ?? ''
  const now = state.items[item]
  switch (type) {
    case 'started': {
      const { id, owner, service, answers, consents } = state
      return [{ type: 'started', at, id, owner, service, answers, consents }]
    }
    case 'joined': {
      const { person = '' } = entry
      const there = state.participants?.[person]
      return there === undefined ? [] : [{ type: 'joined', at, person, openid: there.openid, consents: there.consents }]
    }
    case 'reading-agreed':
      return state.readingConsent === undefined ? [] : [{ type: 'reading-agreed', at, consent: state.readingConsent }]
    case 'reading-not-agreed':
      return [{ type: 'reading-not-agreed', at }]
    case 'typed':
    case 'signature-confirmed':
    case 'attached':
    case 'detached':
    case 'signed':
    case 'signed-elsewhere':
    case 'saved':
      return [{ type: 'saved', at, answers: state.answers }]
    case 'submitted':
    case 'resubmitted': {
      const ids = Object.keys(state.items)
      const held = ids.filter((id) => state.items[id]?.status === 'held')
      const items = ids.filter((id) => !held.includes(id))
      const { desk = '', caseNumber } = state
      return [{ type, at, desk, items, held, ...(caseNumber === undefined ? {} : { caseNumber }) }]
    }
    case 'accepted': {
      const { dueAt = '', dueProvisional = false } = state
      return [{ type: 'accepted', at, clerk: '', dueAt, dueProvisional }]
    }
    case 'returned': {
      // Handed in again the list is empty; what the desk saw then still has it.
      const { lastReturn, corrections } = state
      return [
        { type: 'returned', at, clerk: '', corrections: lastReturn?.at === at ? lastReturn.corrections : corrections },
      ]
    }
    case 'item-queued':
      return [{ type: 'item-queued', at, item, department: entry.department ?? '' }]
    case 'item-delayed':
      return [{ type: 'item-delayed', at, item, department: entry.department ?? '', reason: now?.reason ?? 'once' }]
    case 'item-rejected':
      return [{ type: 'item-rejected', at, item, reason: now?.reason ?? 'once' }]
    case 'payment-due':
      return [{ type: 'payment-due', at, item, amount: now?.amount ?? '', dueBy: now?.dueBy ?? '' }]
    case 'item-done':
    case 'payment-paid':
      return [{ type, at, item, result: state.results[item] ?? {} }]
    case 'item-posted': {
      const { carrier = '', tracking = '' } = state.deliveries[item] ?? {}
      return [{ type: 'item-posted', at, item, carrier, tracking }]
    }
    case 'reminded':
      return [{ type: 'reminded', at, item, days: now?.remindedAfter ?? 0 }]
    case 'commitment-false': {
      const { person = '', reason = '' } = state.breach ?? {}
      return [{ type: 'commitment-false', at, clerk: '', person, reason }]
    }
    case 'item-sent':
    case 'item-acknowledged':
    case 'item-ready':
      return [{ type, at, item }]
    case 'withdrawn':
    case 'discarded':
    case 'credit-recorded':
    case 'overdue':
    case 'completed':
      return [{ type, at }]
    default:
      // The relay's own notes (a message that was dropped, a letter that died) are in the story and change no state.
      return []
  }
}

/** Where the state is not what its story folds to; each line names the field. */
export const differences = (state: Application, journal: readonly JournalEntry[]): readonly string[] => {
  const folded = fold(
    undefined,
    journal.flatMap((entry) => eventOf(state, entry)),
  )
  if (folded === undefined) return ['has no story']
  const [is, replayed] = [comparable(state), comparable(folded)]
  return Object.keys({ ...is, ...replayed }).flatMap((field) => {
    const [one, other] = [JSON.stringify(is[field]), JSON.stringify(replayed[field])]
    return one === other ? [] : [`${field} is ${one}, its story says ${other}`]
  })
}

/**
 * Everything but what a saved draft holds, now or when the desk saw it; of tries only that there were any, since the journal
 * tells repeated ones once.
 */
const comparable = ({ answers: _answers, materials: _materials, items, lastReturn, ...rest }: Application) =>
  Object.fromEntries(
    [
      ...Object.entries(rest),
      ...(lastReturn === undefined
        ? []
        : [['lastReturn', { at: lastReturn.at, corrections: lastReturn.corrections }] as const]),
      ...Object.entries(items).map(([id, item]) => [`items.${id}`, { ...item, tries: item.tries > 0 }] as const),
    ].map(([field, value]) => [field, inOrder(value)]),
  ) as Readonly<Record<string, unknown>>

/** The same whatever order keys were written in. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
