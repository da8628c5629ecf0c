import type { Command } from '../../../domain/casework/commands/index'
import type { JournalEntry } from '../../../domain/casework/state/view'
import type { OutboxEntry } from '../../shared/cases/outbox'
import type { Clock } from '../../shared/platform/clock'

/** What became of one entry of the outbox. */
export interface Effect {
  readonly entry: OutboxEntry
  /** What stays of it to be sent. Undefined: it is done with. */
  readonly left?: OutboxEntry
  readonly commands: readonly Command[]
  readonly notes: readonly JournalEntry[]
}

/** When something is decided. The policies read no clock and throw no dice: all they need of both is here. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number
  /** At least 0, less than 1: spreads what would otherwise come back all at once. */
  readonly chance: number
}

export const momentOf = (clock: Clock): Moment => ({ now: clock(), chance: Math.random() })
