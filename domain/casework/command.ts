import type { Answers, Day } from '../definition/answers'
import type { Part } from '../intake/materials'
import type { ConsentGiven, Fault } from './application'

/**
 * What somebody or something wants to happen to an application. `decide(service, application, command, at)` answers events
 * or a refusal; nothing else changes an application.
 */
export type Command =
  | { readonly type: 'start'; readonly id: string; readonly owner: string; readonly answers: Answers }
  /** A patch of answers; an empty value removes the answer. */
  | { readonly type: 'save'; readonly answers: Answers }
  | { readonly type: 'attach'; readonly material: string; readonly part: string; readonly content: Part }
  | { readonly type: 'detach'; readonly material: string; readonly part: string }
  | { readonly type: 'submit'; readonly consents: readonly Omit<ConsentGiven, 'at'>[] }
  | { readonly type: 'withdraw' }
  | { readonly type: 'accept'; readonly clerk: string; readonly certificateNumber?: string }
  | { readonly type: 'return'; readonly clerk: string; readonly faults: readonly Fault[] }
  | { readonly type: 'item-sent'; readonly item: string }
  | { readonly type: 'item-delayed'; readonly item: string; readonly reason: string }
  | { readonly type: 'item-acknowledged'; readonly item: string }
  | { readonly type: 'item-done'; readonly item: string; readonly result: Readonly<Record<string, string>> }
  | { readonly type: 'item-refused'; readonly item: string; readonly reason: string }
  | { readonly type: 'payment-due'; readonly item: string; readonly amount: string; readonly dueBy: Day }
  | { readonly type: 'payment-paid'; readonly item: string; readonly result: Readonly<Record<string, string>> }
