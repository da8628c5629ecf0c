import type { Refusal } from '../../domain/casework/refusal'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Entry } from '../outbox/change'
import { outbox } from '../outbox/this-phone'
import { type Answer, noAnswer } from './api'
import type { Draft } from './draft'
import { PHONE_IS_FULL } from './phone-is-full'

const isOpen = ({ change, refusal }: Entry): boolean => change.type === 'submit' && refusal === undefined

/**
 * Hands an application in, once, behind everything else that is still to arrive. Answers how the first try went; the
 * queue goes on by itself.
 */
export const submit = async (draft: Draft): Promise<Answer<ApplicationView>> => {
  const { view } = draft
  if (view !== undefined && !draft.isEditable) return { ok: true, data: view }
  if (draft.entries.some(isOpen)) await outbox.retry(draft.id)
  else {
    const entry = await draft.ask({ type: 'submit' })
    if (entry === undefined) return { ok: false, error: PHONE_IS_FULL }
  }
  const refusal = refusalOf(draft)
  if (refusal !== undefined) return { ok: false, error: refusal }
  const after = draft.view
  return after !== undefined && !draft.isEditable ? { ok: true, data: after } : noAnswer()
}

/** Why the submission, or something before it, was refused. */
const refusalOf = ({ entries, submission }: Draft): Refusal | undefined =>
  submission?.refusal ?? entries.find(({ refusal, picture }) => refusal !== undefined && picture === undefined)?.refusal

/** Takes back a submission that surely has not left the phone. */
export const takeBackSubmission = (draft: Draft): boolean =>
  draft.submission === undefined || outbox.drop(draft.id, draft.submission)
