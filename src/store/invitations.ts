import type { Refusal } from '../../domain/casework/refusal'
import { newId } from '../outbox/new-id'
import type { ShareCard } from '../platform/messages/share'
import { type Answer, call, mayPass } from './api'
import type { Draft } from './draft'
import { type Invitation, readInvitations, writeInvitations } from './invitation-copy'

export type { Invitation } from './invitation-copy'

/** The link that is out for a person and still good. */
export const invitationFor = (draft: Draft, person: string): Invitation | undefined => {
  const there = readInvitations(draft.id)[person]
  return there !== undefined && there.expiresAt > new Date().toISOString() ? there : undefined
}

/** Asks the cloud for a link. What is asked depends on the answers, so it has them first; asked again it is another link. */
export const invitePerson = async (draft: Draft, person: string): Promise<Answer<Invitation>> => {
  if (!(await draft.save())) return { ok: false, error: unsaved(draft) }
  const answer = await call('application', 'invite', { id: draft.id, person, command: newId() })
  if (!answer.ok) return { ok: false, error: mayPass(answer.error) ? NO_NET : answer.error }
  put(draft.id, person, answer.data)
  return { ok: true, data: answer.data }
}

/** Takes the link back; what was filled in through it stays. */
export const endInvitation = async (draft: Draft, person: string): Promise<Refusal | undefined> => {
  const answer = await call('application', 'end-invitation', { id: draft.id, person, command: newId() })
  if (!answer.ok) return mayPass(answer.error) ? NO_NET : answer.error
  const { [person]: _gone, ...others } = readInvitations(draft.id)
  writeInvitations(draft.id, others)
  return undefined
}

const NO_NET: Refusal = {
  code: 'no-net',
  message: '现在连不上网络，还没有准备好。内容都存在这部手机上；有网后再点一次，或者先办别的',
}

const unsaved = ({ saving }: Draft): Refusal =>
  saving.state === 'refused' ? { code: 'unsaved', message: saving.message } : NO_NET

export const markOut = (draft: Draft, person: string, invitation: Invitation): Invitation => {
  const out = { ...invitation, isOut: true }
  put(draft.id, person, out)
  return out
}

/** What the other person sees in the chat: what is asked, nobody's name. */
export const cardOf = (draft: Draft, { token }: Invitation): ShareCard => ({
  title: `请您填自己的那一部分：${draft.service?.shortName ?? ''}`,
  path: `/pages/cosign/index?invitation=${token}`,
  isPersonal: true,
})

const put = (application: string, person: string, invitation: Invitation): void =>
  writeInvitations(application, { ...readInvitations(application), [person]: invitation })
