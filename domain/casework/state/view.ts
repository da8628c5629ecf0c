import type { Answers, Day } from '../../definition/answers'
import type { HandedIn } from '../../intake/materials'
import type { JournalFacts } from '../define-event'
import type { Event } from '../events/index'
import type { Breach, ConsentShown, Correction, Delivery, Flag, ItemState, Status } from './application'
import type { LastReturn } from './last-return'

/** A line of a list: no answers, no events. */
export interface ApplicationSummary {
  readonly id: string
  /** From the first submission on (`case-number`). */
  readonly caseNumber?: string
  readonly service: { readonly id: string; readonly edition: Day }
  readonly status: Status
  readonly flags: readonly Flag[]
  readonly items: Readonly<Record<string, ItemState>>
  readonly dueAt?: Day
  readonly dueProvisional?: boolean
  readonly desk?: string
  readonly updatedAt: string
}

/** A step of the story, as its owner and the clerk may read it; nothing personal in it. */
export interface JournalEntry extends JournalFacts {
  readonly at: string
  readonly type: Event['type']
}

/** Everything the owner (or the clerk of its desk) sees of one application. Result numbers are masked. */
export interface ApplicationView extends ApplicationSummary {
  readonly revision: number
  readonly answers: Answers
  readonly materials: HandedIn
  readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By item: ready to be collected, or posted with its tracking number. */
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly corrections: readonly Correction[]
  /** While it is with the family or at the desk for a second look. */
  readonly lastReturn?: LastReturn
  readonly breach?: Breach
  readonly consents: readonly ConsentShown[]
  readonly readingConsent?: ConsentShown
  /** Who fills their own part on their own phone, by participant, since when. */
  readonly participants?: Readonly<Record<string, { readonly at: string }>>
  readonly journal: readonly JournalEntry[]
}
