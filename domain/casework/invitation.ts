import type { Service } from '../definition/service'
import { participantsOf } from '../intake/own-part'
import { prune } from '../intake/prune'
import { todayInShanghai } from '../standards/days'
import type { Refusal } from './refusal'
import { refusals } from './refusals'
import type { Application } from './state/application'
import { isEditable } from './state/is-editable'

/** One link for one person: everything of the case that this participant fills and signs, and nothing else. */
export interface Invitation {
  /** The openid of the owner who invites. */
  readonly from: string
  /** Id of the participant. */
  readonly person: string
  /** ISO instant. */
  readonly at: string
}

/** `handed-in`: nothing to do at present; it may come back. `over`: nothing to do any more. */
export type InvitationState = 'open' | 'handed-in' | 'over'

/** How long a link is good for: a week, so that a father who is away sees it, and no longer. It can be renewed. */
export const INVITATION_DAYS = 7

/** Invites somebody of this family's own; nothing when there is no such person, or it is who applies. */
export const invite = (
  service: Service,
  application: Application,
  { person, at }: Pick<Invitation, 'person' | 'at'>,
): { readonly ok: true; readonly invitation: Invitation } | { readonly ok: false; readonly refusal: Refusal } => {
  if (!isEditable(application)) return { ok: false, refusal: refusals.notEditable(application.status) }
  return isParticipant(service, application, person)
    ? { ok: true, invitation: { from: application.owner, person, at } }
    : { ok: false, refusal: refusals.nobodyToInvite() }
}

/** What has become of it, read off the case itself: nothing has to be told to an invitation. */
export const invitationState = (
  service: Service,
  application: Application,
  { person }: Pick<Invitation, 'person'>,
): InvitationState => {
  const { status } = application
  if (status === 'completed' || status === 'closed') return 'over'
  if (!isParticipant(service, application, person)) return 'over'
  return isEditable(application) ? 'open' : 'handed-in'
}

const isParticipant = (service: Service, { answers, updatedAt }: Application, person: string): boolean => {
  // As its answers were judged when they were saved.
  const today = todayInShanghai(updatedAt)
  return participantsOf(service, prune(service, answers, today), today).some(({ id }) => id === person)
}
