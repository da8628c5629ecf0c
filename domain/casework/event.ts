import type { Answers, Day } from '../definition/answers'
import type { Part } from '../intake/materials'
import type { ConsentGiven, Correction } from './state/application'

/** What has happened. `evolve(application, event)` folds events into the state; `at` is an ISO instant. */
export type Event = { readonly at: string } & (
  | {
      readonly type: 'started'
      readonly id: string
      readonly owner: string
      readonly service: { readonly id: string; readonly edition: Day }
      readonly answers: Answers
    }
  | { readonly type: 'saved'; readonly answers: Answers }
  | { readonly type: 'attached'; readonly material: string; readonly part: string; readonly content: Part }
  | { readonly type: 'detached'; readonly material: string; readonly part: string }
  | { readonly type: 'signed'; readonly material: string; readonly part: string; readonly content: Part }
  | {
      readonly type: 'submitted' | 'resubmitted'
      readonly desk: string
      readonly consents: readonly ConsentGiven[]
      readonly items: readonly string[]
      readonly held: readonly string[]
    }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'discarded' }
  | { readonly type: 'accepted'; readonly clerk: string; readonly dueAt: Day; readonly dueProvisional: boolean }
  | { readonly type: 'returned'; readonly clerk: string; readonly corrections: readonly Correction[] }
  | { readonly type: 'item-queued'; readonly item: string; readonly department: string }
  | { readonly type: 'item-sent'; readonly item: string }
  | { readonly type: 'item-delayed'; readonly item: string; readonly department: string; readonly reason: string }
  | { readonly type: 'item-acknowledged'; readonly item: string }
  | { readonly type: 'item-done'; readonly item: string; readonly result: Readonly<Record<string, string>> }
  | { readonly type: 'item-rejected'; readonly item: string; readonly reason: string }
  | { readonly type: 'payment-due'; readonly item: string; readonly amount: string; readonly dueBy: Day }
  | { readonly type: 'payment-paid'; readonly item: string; readonly result: Readonly<Record<string, string>> }
  | { readonly type: 'item-ready'; readonly item: string }
  | { readonly type: 'item-posted'; readonly item: string; readonly carrier: string; readonly tracking: string }
  /** The family was reminded, so many days after the birth, that it has to pay. */
  | { readonly type: 'reminded'; readonly item: string; readonly days: number }
  | { readonly type: 'commitment-false'; readonly clerk: string; readonly person: string; readonly reason: string }
  | { readonly type: 'credit-recorded' }
  /** The promised day has passed. */
  | { readonly type: 'overdue' }
  | { readonly type: 'completed' }
)
