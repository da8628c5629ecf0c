import type { Entry } from '../outbox/change'

/** Whether what was typed is safe. */
export type Saving =
  | { readonly state: 'saved'; readonly at?: string }
  | { readonly state: 'saving' }
  /** Kept on the phone, the cloud is not reached; tried again by itself. */
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly message: string }

const isOfAnswers = ({ change: { type } }: Entry): boolean => type === 'start' || type === 'save'

/** `isTyping`: something was typed that is not in the queue yet. `savedAt`: ISO instant of the last answer of the cloud. */
export const savingOf = (
  entries: readonly Entry[],
  sending: ReadonlySet<string>,
  isTyping: boolean,
  savedAt: string | undefined,
): Saving => {
  const own = entries.filter(isOfAnswers)
  const refusal = own.find((entry) => entry.refusal !== undefined)?.refusal
  if (refusal !== undefined) return { state: 'refused', message: refusal.message }
  if (own.length > 0) {
    const isHeldUp = entries.some(({ id, retryAt }) => retryAt !== undefined && !sending.has(id))
    return { state: isHeldUp ? 'waiting' : 'saving' }
  }
  if (isTyping) return { state: 'saving' }
  return savedAt === undefined ? { state: 'saved' } : { state: 'saved', at: savedAt }
}

export const isSameSaving = (one: Saving, other: Saving): boolean =>
  one.state === other.state &&
  (one.state !== 'saved' || one.at === (other as typeof one).at) &&
  (one.state !== 'refused' || one.message === (other as typeof one).message)
