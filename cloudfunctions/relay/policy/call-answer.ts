import type { Held } from '../../shared/external/external-call'
import type { Reply } from '../../shared/external/send'
import { isFinal, retryAfter } from '../backoff'

/** What became of one call to a system outside; `T` is what it may say of the request itself. */
export type CallAnswer<T> =
  | { readonly outcome: 'answered'; readonly value: T }
  /** It has it, and is not done: to be called again under the same id. */
  | { readonly outcome: 'accepted' }
  /** It may pass. `isInDoubt`: nobody knows whether the system has it. */
  | { readonly outcome: 'again'; readonly why: Trouble; readonly notBefore?: number; readonly isInDoubt: boolean }
  | Held
  /** Sending it again changes nothing: a person has to look. `why` is for the clerk, in Chinese. */
  | { readonly outcome: 'dead'; readonly why: string }

/** `ours`: nothing is known of the other side, the fault is here. `not-connected`: the county has not said where it is. */
export type Trouble = 'unreachable' | 'busy' | 'unreadable' | 'not-connected' | 'ours'

/** What one kind of system may say. */
export interface Reading<T> {
  /** With 200 or 202; undefined: not in the agreed form. */
  readonly answered: (body: unknown) => CallAnswer<T> | undefined
  /** With a 4xx that sending the same again does not change. */
  readonly refused: (status: number, body: unknown) => CallAnswer<T>
}

/** What a reply means. No reply: nobody knows whether it was heard. */
export const understand = <T>(reply: Reply | undefined, reading: Reading<T>, now: number): CallAnswer<T> => {
  if (reply === undefined) return { outcome: 'again', why: 'unreachable', isInDoubt: true }
  const { status, body } = reply
  if (status === 200 || status === 202) {
    return reading.answered(body) ?? { outcome: 'again', why: 'unreadable', isInDoubt: true }
  }
  if (isFinal(status)) return reading.refused(status, body)
  const notBefore = retryAfter(reply.retryAfter, now)
  const again = { outcome: 'again', why: 'busy', isInDoubt: status >= 500 } as const
  return notBefore === undefined ? again : { ...again, notBefore }
}

/** For the circuit breaker: only what may pass is a failure; a no is an answer. */
export const failureOf = (answer: CallAnswer<unknown>): { readonly notBefore?: number | undefined } | undefined =>
  answer.outcome === 'again' ? { notBefore: answer.notBefore } : undefined
