import type { ShareCard } from '../platform/messages/share-card'
import { forget, keep, kept } from '../platform/storage/storage'
import { type Answer, call } from './api'
import { acknowledged, commandFor } from './command-ids'
import type { Draft } from './draft'
import { meNow } from './me'
import type { Signing } from './papers'

/** A card that asks somebody to sign on a phone of their own. Only this phone has its token; the cloud keeps a hash. */
export interface Invitation {
  readonly token: string
  readonly expiresAt: string
  /** Under which text; another text needs another card. */
  readonly textHash: string
  /** ISO instant: a signature after it answers the card. */
  readonly at: string
  /** It has been handed to WeChat or copied. */
  readonly isOut?: boolean
}

type Of = Pick<Signing, 'material' | 'part' | 'textHash'>

const keyOf = (application: string) => `invitations:${meNow()}:${application}`
const nameOf = ({ material, part }: Of) => `${material.id}.${part.id}`
const all = (application: string) => kept<Readonly<Record<string, Invitation>>>(keyOf(application)) ?? {}

/** The card that is out for a signature and still good. */
export const invitationFor = (draft: Draft, signing: Of): Invitation | undefined => {
  const there = all(draft.id)[nameOf(signing)]
  const isGood = there?.textHash === signing.textHash && there.expiresAt > new Date().toISOString()
  return isGood ? there : undefined
}

/** Asks the cloud for a card. The text is filled from the answers, so the cloud must have them first. */
export const inviteToSign = async (draft: Draft, signing: Of): Promise<Answer<Invitation>> => {
  if (!(await draft.save())) {
    return { ok: false, error: { code: 'unsaved', message: '网络不太通畅，内容还没有保存好，请稍后再发' } }
  }
  const { material, part, textHash } = signing
  const purpose = `invite:${draft.id}:${nameOf(signing)}`
  const place = { id: draft.id, material: material.id, part: part.id }
  const at = new Date().toISOString()
  const answer = await call('application', 'invite', { ...place, command: commandFor(purpose) })
  if (!answer.ok) return answer
  acknowledged(purpose)
  const invitation = { ...answer.data, textHash, at }
  put(draft.id, signing, invitation)
  return { ok: true, data: invitation }
}

export const markOut = (draft: Draft, signing: Of, invitation: Invitation): Invitation => {
  const out = { ...invitation, isOut: true }
  put(draft.id, signing, out)
  return out
}

/** It will be signed here after all; a signature given here ends the card in the cloud too. */
export const takeBack = (draft: Draft, signing: Of): void => {
  const { [nameOf(signing)]: _gone, ...others } = all(draft.id)
  keep(keyOf(draft.id), others)
}

export const forgetInvitations = (application: string): void => forget(keyOf(application))

/** What the other person sees in the chat: what is asked, nobody's name. */
export const cardOf = ({ material }: Of, { token }: Invitation): ShareCard => ({
  title: `请您签一个名：${material.title}`,
  path: `/pages/cosign/index?invitation=${token}`,
})

const put = (application: string, signing: Of, invitation: Invitation): void =>
  keep(keyOf(application), { ...all(application), [nameOf(signing)]: invitation })
