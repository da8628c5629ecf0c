import type { Command } from '../../domain/casework/commands/index'
import type { JournalEntry } from '../../domain/casework/state/view'
import type { OutboxEntry } from '../shared/cases/outbox'

/** What became of one entry of the outbox. */
export interface Effect {
  readonly entry: OutboxEntry
  /** What stays of it to be sent. Undefined: it is done with. */
  readonly left?: OutboxEntry
  readonly commands: readonly Command[]
  readonly notes: readonly JournalEntry[]
}

/** With an hour between tries at the end, this is about two days. */
export const MOST_SENDINGS = 100

const SPREAD = 10_000

/** Who was held back comes again a little after the gate opens, each at another moment. */
export const afterTheGate = (until: number): number => until + Math.ceil(Math.random() * SPREAD)
