import type { Answers, Day } from '../../definition/answers'
import type { HandedIn } from '../../intake/materials'
import type { Problem } from '../../intake/problem'
import type { ItemStatus } from '../../plan/item-status'
import type { LastReturn } from './last-return'

/** Few statuses, free flags; a queue is a saved filter over them. */
export type Status = 'draft' | 'submitted' | 'returned' | 'accepted' | 'completed' | 'closed'

/**
 * `delayed:<department>`: a department cannot be reached and is being retried; `rejected`: a department rejected an item and
 * a person must look; `payment-due`: the citizen has to pay; `overdue`: the promised day has passed and a department is
 * not done; `discarded`: a draft its owner deleted, of which nothing is kept but that it was there, so that a late
 * repetition of its beginning does not bring it back.
 */
export type Flag = `delayed:${string}` | 'rejected' | 'payment-due' | 'overdue' | 'discarded'

export type { ItemStatus } from '../../plan/item-status'

export interface ItemState {
  readonly status: ItemStatus
  /** ISO instant of the last change. */
  readonly at: string
  readonly tries: number
  /** The plain Chinese reason of a rejection or a delay; no personal data. */
  readonly reason?: string
  /** Last day for the citizen, with `due`. */
  readonly dueBy?: Day
  /** 元, with `due`. */
  readonly amount?: string
  /** The department it was queued for. */
  readonly department?: string
  /** With `due`: the day after the birth (60, 75, 85, …) of which the family was last reminded. */
  readonly remindedAfter?: number
  /** How often it was rejected and corrected before: a corrected request is a new one to the department. */
  readonly round?: number
}

/** How the paper of a finished item reaches the family: ready to be collected, or posted. */
export interface Delivery {
  readonly way: 'ready' | 'posted'
  readonly at: string
  readonly carrier?: string
  readonly tracking?: string
}

/** One thing the clerk wants corrected, with all the others in one list. */
export interface Correction {
  readonly place: Problem['place']
  readonly message: string
}

/** The whole case while it is being worked on. In the store `answers`, `materials`, `results` and `deliveries` are sealed. */
export interface Application {
  readonly id: string
  /** What a person reads out; from the first submission on. It finds nothing and opens nothing. */
  readonly caseNumber?: string
  readonly owner: string
  readonly service: { readonly id: string; readonly edition: Day }
  readonly status: Status
  readonly flags: readonly Flag[]
  readonly answers: Answers
  readonly materials: HandedIn
  readonly items: Readonly<Record<string, ItemState>>
  /** What departments gave back, by item: certificate number, page number, … Personal, so sealed. */
  readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By item. */
  readonly deliveries: Readonly<Record<string, Delivery>>
  /** Office id of the desk that receives it, once submitted. */
  readonly desk?: string
  readonly dueAt?: Day
  /** The calendar of that year is not published yet. */
  readonly dueProvisional?: boolean
  /** When it was noted that the promised day had passed. */
  readonly overdueSince?: string
  readonly corrections: readonly Correction[]
  /** What the desk saw when it sent the case back the last time; personal, so sealed. */
  readonly lastReturn?: LastReturn
  /** By question: so many days after the birth the family was last reminded of what it wanted to add. */
  readonly remindedToAdd?: Readonly<Record<string, number>>
  /** A commitment was found to be false; personal, so sealed. */
  readonly breach?: Breach
  /** Consents given before the first answer, each with the version and hash of the text that was shown. */
  readonly consents: readonly ConsentGiven[]
  /** That pictures of cards may be given to a reader; asked by itself, and may be taken back. */
  readonly readingConsent?: ConsentGiven
  /** Who fills their own part on a phone of their own, by participant; personal, so sealed. */
  readonly participants?: Readonly<Record<string, Joined>>
  readonly createdAt: string
  readonly updatedAt: string
  readonly submittedAt?: string
}

/** 虚假承诺 (渝卫发〔2019〕69号 三(二)). */
export interface Breach {
  /** Whose commitment: a prefix of the form. */
  readonly person: string
  /** What was found, in the words of the desk. */
  readonly reason: string
  readonly at: string
  /** When the credit register had it. */
  readonly recordedAt?: string
}

/** A participant who took up the invitation: on which phone, and what they agreed to. */
export interface Joined {
  readonly openid: string
  readonly at: string
  readonly consents: readonly ConsentGiven[]
}

export interface ConsentGiven {
  readonly id: string
  readonly version: string
  readonly textHash: string
  readonly at: string
  /** openid of who gave it. */
  readonly by: string
}

/** As it is shown: who gave it is for the proof alone. */
export type ConsentShown = Omit<ConsentGiven, 'by'>
