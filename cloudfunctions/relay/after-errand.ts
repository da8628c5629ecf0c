import type { Command } from '../../domain/casework/commands/index'
import type { CreditEntry, ParcelEntry } from '../shared/cases/outbox'
import { backoff } from './backoff'
import { afterTheGate, type Effect, MOST_SENDINGS } from './effect'
import type { Errand } from './errand'

/** Accepted, and not done yet: asked again, and that is no failed try. */
const WAITS = 30 * 60_000

const SILENT: Readonly<Record<(ParcelEntry | CreditEntry)['kind'], string>> = {
  parcel: '一直连不上邮政的系统，已停止自动重试，请人工寄出，或联系对方后重新发送',
  credit: '一直连不上信用系统，已停止自动重试，请联系对方后重新发送',
}

/** What a system outside made of an errand, for the case; `then` is what it means once it is done. */
export const ran = <T>(entry: ParcelEntry | CreditEntry, errand: Errand<T>, then: (value: T) => Command): Effect => {
  const none = { entry, notes: [], commands: [] }
  switch (errand.outcome) {
    case 'done':
      return { ...none, commands: [then(errand.value)] }
    case 'accepted':
      return { ...none, left: { ...entry, dueAt: Date.now() + WAITS } }
    case 'held':
      return { ...none, left: { ...entry, dueAt: afterTheGate(errand.until) } }
    case 'again':
      return missed(entry, errand.notBefore)
    case 'dead':
      return buried(entry, errand.why)
  }
}

/** Once more, later each time and not before so many milliseconds; at last for a person to look at. */
export const missed = (entry: ParcelEntry | CreditEntry, notBefore = 0): Effect => {
  const tries = entry.tries + 1
  if (tries >= MOST_SENDINGS) return buried(entry, SILENT[entry.kind])
  const dueAt = Date.now() + Math.max(backoff(entry.tries), notBefore)
  return { entry, left: { ...entry, tries, dueAt }, commands: [], notes: [] }
}

const buried = (entry: ParcelEntry | CreditEntry, why: string): Effect => {
  const at = new Date().toISOString()
  const item = entry.kind === 'parcel' ? { item: entry.item } : {}
  return {
    entry,
    left: { ...entry, tries: entry.tries + 1, dead: { at, why } },
    notes: [{ at, type: 'letter-dead', ...item }],
    commands: [],
  }
}
