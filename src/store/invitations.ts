import type { Refusal } from '../../domain/casework/refusal'
import { newId } from '../outbox/new-id'
import type { ShareCard } from '../platform/messages/share'
import { type Answer, call, mayPass } from './api'
import type { Draft } from './draft'
import { type Invitation, readInvitations, writeInvitations } from './invitation-copy'
import type { Signing } from './papers'

export type { Invitation } from './invitation-copy'

type Of = Pick<Signing, 'material' | 'part' | 'textHash'>

const nameOf = ({ material, part }: Of) => `${material.id}.${part.id}`

/** The card that is out for a signature and still good. */
export const invitationFor = (draft: Draft, signing: Of): Invitation | undefined => {
  const there = readInvitations(draft.id)[nameOf(signing)]
  const isGood = there?.textHash === signing.textHash && there.expiresAt > new Date().toISOString()
  return isGood ? there : undefined
}

/**
 * Asks the cloud for a card. The text is filled from the answers, so the cloud must have them first. Asked again it is
 * another card, which takes the place of the first.
 */
export const inviteToSign = async (draft: Draft, signing: Of): Promise<Answer<Invitation>> => {
  if (!(await draft.save())) return { ok: false, error: unsaved(draft) }
  const { material, part, textHash } = signing
  const at = new Date().toISOString()
  const place = { id: draft.id, material: material.id, part: part.id }
  const answer = await call('application', 'invite', { ...place, command: newId() })
  if (!answer.ok) return { ok: false, error: mayPass(answer.error) ? NO_NET : answer.error }
  const invitation = { ...answer.data, textHash, at }
  put(draft.id, signing, invitation)
  return { ok: true, data: invitation }
}

const NO_NET: Refusal = {
  code: 'no-net',
  message: '现在连不上网络，卡片还没有准备好。内容都存在这部手机上；有网后再点一次，或者先签别处',
}

const unsaved = ({ saving }: Draft): Refusal =>
  saving.state === 'refused' ? { code: 'unsaved', message: saving.message } : NO_NET

export const markOut = (draft: Draft, signing: Of, invitation: Invitation): Invitation => {
  const out = { ...invitation, isOut: true }
  put(draft.id, signing, out)
  return out
}

/** It will be signed here after all; a signature given here ends the card in the cloud too. */
export const takeBack = (draft: Draft, signing: Of): void => {
  const { [nameOf(signing)]: _gone, ...others } = readInvitations(draft.id)
  writeInvitations(draft.id, others)
}

/** What the other person sees in the chat: what is asked, nobody's name. */
export const cardOf = ({ material }: Of, { token }: Invitation): ShareCard => ({
  title: `请您签一个名：${material.title}`,
  path: `/pages/cosign/index?invitation=${token}`,
  isPersonal: true,
})

const put = (application: string, signing: Of, invitation: Invitation): void =>
  writeInvitations(application, { ...readInvitations(application), [nameOf(signing)]: invitation })
