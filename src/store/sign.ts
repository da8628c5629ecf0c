import type { Refusal } from '../../domain/casework/refusal'
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
  const { material, part, version, textHash } = signing
  draft.enqueue()
  const content = { kind: 'signature', strokes: readyToSend(strokes), version, textHash } as const
  const entry = outbox.add(draft.id, { type: 'attach', material: material.id, part: part.id, content })
  if (entry === undefined) return PHONE_IS_FULL
  keepStrokes(draft.id, `${material.id}.${part.id}`, textHash, [])
  void outbox.retry(draft.id)
  return undefined
}
