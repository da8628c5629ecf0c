import type { Refusal } from '../../domain/casework/refusal'
import { isTypedName } from '../../domain/intake/signature'
import { normaliseName } from '../../domain/standards/names'
import type { NewPart } from '../outbox/change'
import { outbox } from '../outbox/this-phone'
import type { Stroke } from '../platform/drawing/strokes'
import type { Draft } from './draft'
import type { Signing } from './papers'
import { PHONE_IS_FULL } from './phone-is-full'
import { keepStrokes } from './saved-strokes'
import { readyToSend } from './signature-strokes'

/**
 * Puts a signature into the queue, behind the answers that its text is filled from: the cloud must have them before it can
 * know what was signed. Nothing is waited for; a refusal when the phone is full.
 */
export const sign = (draft: Draft, signing: Signing, strokes: readonly Stroke[]): Refusal | undefined => {
  const { version, textHash } = signing
  return put(draft, signing, { kind: 'signature', strokes: readyToSend(strokes), version, textHash })
}

/** The name of somebody who cannot write by hand; a clerk confirms it who sees them. */
export const signByTyping = (draft: Draft, signing: Signing, name: string): Refusal | undefined => {
  const { version, textHash } = signing
  return put(draft, signing, { kind: 'typed', name: normaliseName(name), version, textHash })
}

/** Why a typed name cannot be handed in, and what to do; nothing when it can. `filled`: what the form calls this person. */
export const typedNameProblem = (name: string, filled: string): string | undefined => {
  const typed = normaliseName(name)
  if (typed === '') return '请打字写下本人的姓名'
  if (!isTypedName(typed)) return '请用汉字写全姓名，和身份证上的一样'
  return filled === '' || filled === typed ? undefined : `和填写的姓名“${filled}”不一样，请检查`
}

const put = (draft: Draft, { material, part, textHash }: Signing, content: NewPart): Refusal | undefined => {
  draft.enqueue()
  const entry = outbox.add(draft.id, { type: 'attach', material: material.id, part: part.id, content })
  if (entry === undefined) return PHONE_IS_FULL
  keepStrokes(draft.id, `${material.id}.${part.id}`, textHash, [])
  void outbox.retry(draft.id)
  return undefined
}
