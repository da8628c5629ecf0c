import type { Entry } from '../outbox/change'
import { isOfInvitation, queueOfInvitation } from '../outbox/invitation-queue'
import type { OutboxState } from '../outbox/outbox'
import { outbox } from '../outbox/this-phone'
import type { Stroke } from '../platform/drawing/strokes'
import { privateStorage } from '../platform/storage/private-storage'
import { type Answer, call, noAnswer } from './api'
import { PHONE_IS_FULL } from './phone-is-full'
import { keepStrokes, strokesOf } from './saved-strokes'
import { readyToSend } from './signature-strokes'

/** What somebody who was asked to sign is shown. */
export interface Invited {
  readonly service: string
  readonly title: string
  readonly part: string
  readonly text: string
  readonly version: string
  readonly textHash: string
  readonly state: 'open' | 'signed' | 'changed' | 'expired'
}

/** Nothing can be signed: what that means, and what to do. */
export const OVER: Readonly<
  Record<Exclude<Invited['state'], 'open'>, { readonly title: string; readonly note: string }>
> = {
  signed: { title: '已经签好了', note: '不用再签，可以关掉这一页了' },
  changed: { title: '内容改过了', note: '发给您之后，对方又改了信息。请对方重新发一次，看过新的全文再签' },
  expired: { title: '已经过期了', note: '这张卡片不能再用。还要签的话，请对方重新发一次' },
}

const PAD = 'invited'

export const invitedStrokes = (token: string, { textHash }: Invited): readonly Stroke[] =>
  strokesOf(queueOfInvitation(token), PAD, textHash)

export const keepInvitedStrokes = (token: string, { textHash }: Invited, strokes: readonly Stroke[]): void =>
  keepStrokes(queueOfInvitation(token), PAD, textHash, strokes)

/** The signature that is on its way, or that was refused. */
export const signatureIn = ({ entries }: OutboxState, queue: string): Entry | undefined => entries[queue]?.[0]

const signatureOf = (token: string): Entry | undefined => outbox.entriesOf(queueOfInvitation(token))[0]

/** Reads what is to be signed. A signature that was refused does not wait any longer once the page says why. */
export const readInvitation = async (token: string): Promise<Answer<Invited>> => {
  await privateStorage.open()
  outbox.refresh(queueOfInvitation(token))
  const answer = await call('application', 'invited', { token })
  const left = signatureOf(token)
  if (answer.ok && answer.data.state !== 'open' && left?.refusal !== undefined) {
    outbox.drop(queueOfInvitation(token), left)
  }
  return answer
}

/**
 * Signs what was shown, once: tapped again, or after the page was closed, it is the same signature. Answers how the first
 * try went; the queue goes on by itself.
 */
export const signInvited = async (
  token: string,
  { title, version, textHash }: Invited,
  strokes: readonly Stroke[],
): Promise<Answer<unknown>> => {
  const queue = queueOfInvitation(token)
  const there = signatureOf(token)
  if (there === undefined || there.refusal !== undefined) {
    const content = { kind: 'signature', strokes: readyToSend(strokes), version, textHash } as const
    if (outbox.add(queue, { type: 'sign-invited', token, title, content }) === undefined) {
      return { ok: false, error: PHONE_IS_FULL }
    }
  }
  await outbox.retry(queue)
  const left = signatureOf(token)
  if (left === undefined) return { ok: true, data: undefined }
  if (left.refusal === undefined) return noAnswer()
  outbox.drop(queue, left)
  return { ok: false, error: left.refusal }
}

export const sendSignatureNow = (token: string): void => void outbox.retry(queueOfInvitation(token))

/** Cards with a signature that has not arrived yet. */
export const invitationsHere = (): readonly string[] => outbox.cases().filter(isOfInvitation)
