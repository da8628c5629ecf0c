import type { Answers, Day } from '../definition/answers'
import type { Part } from '../intake/materials'
import type { ConsentGiven, Correction } from './state/application'

/**
 * What somebody or something wants to happen to an application. `decide(service, application, command, at)` answers events
 * or a refusal; nothing else changes an application.
 */
export type Command =
  | { readonly type: 'start'; readonly id: string; readonly owner: string; readonly answers: Answers }
  /** A patch of answers; an empty value removes the answer. */
  | { readonly type: 'save'; readonly answers: Answers }
  | {
      readonly type: 'attach'
      readonly material: string
      readonly part: string
      readonly content: Part
      /** The standard of portraits that the picture was found to keep to. */
      readonly as?: string
    }
  | { readonly type: 'detach'; readonly material: string; readonly part: string }
  | { readonly type: 'submit'; readonly consents: readonly Omit<ConsentGiven, 'at'>[] }
  | { readonly type: 'withdraw' }
  /** A draft nobody wants any more: what was filled in is not kept. */
  | { readonly type: 'discard' }
  | { readonly type: 'accept'; readonly clerk: string; readonly numbers?: Readonly<Record<string, string>> }
  | { readonly type: 'return'; readonly clerk: string; readonly corrections: readonly Correction[] }
  | (ItemReport & { readonly type: 'item-sent' })
  | (ItemReport & { readonly type: 'item-delayed'; readonly reason: string })
  | (ItemReport & { readonly type: 'item-acknowledged' })
  | (ItemReport & { readonly type: 'item-done'; readonly result: Readonly<Record<string, string>> })
  | (ItemReport & { readonly type: 'item-rejected'; readonly reason: string })
  | (ItemReport & { readonly type: 'payment-due'; readonly amount: string; readonly dueBy: Day })
  | (ItemReport & { readonly type: 'payment-paid'; readonly result: Readonly<Record<string, string>> })
  /** Its paper can be collected, or was posted; only once the item is done. */
  | (ItemReport & { readonly type: 'item-ready' })
  | (ItemReport & { readonly type: 'item-posted'; readonly carrier: string; readonly tracking: string })
  | (ItemReport & { readonly type: 'reminded'; readonly days: number })
  | { readonly type: 'overdue' }
  /** The desk found a commitment to be false. */
  | { readonly type: 'commitment-false'; readonly clerk: string; readonly person: string; readonly reason: string }
  /** The credit register has it. */
  | { readonly type: 'credit-recorded' }

interface ItemReport {
  readonly item: string
  /** Which request it is about: 0 the first, 1 the one after a refusal was mended. Absent: the present one. */
  readonly round?: number
}
