import type { Actor } from '../../../domain/casework/actor'
import type { Invitation } from '../../../domain/casework/invitation'
import { invitationState } from '../../../domain/casework/invitation'
import type { Refusal } from '../../../domain/casework/refusal'
import { refusals } from '../../../domain/casework/refusals'
import { isoOf } from '../platform/clock'
import { collection } from '../platform/database'
import { settings } from '../settings/settings'
import type { CaseRecord } from './case-record'
import { type Case, open, serviceOf } from './case-store'
import { invitationKey } from './keyed-hash'

/** `invitations/{keyed hash of the token}`: what one link that was sent to somebody is good for. */
export interface InvitationRecord extends Invitation {
  readonly _id: string
  readonly application: string
  readonly expiresAt: string
  /** Whose phone opened it first: nobody else can use it then. */
  readonly openid: string | null
}

export const invitations = () => collection<InvitationRecord>('invitations')

export const invitationId = (token: string): string => invitationKey(settings.hashKey(), token)

export interface Invited extends Case {
  readonly invitation: InvitationRecord
  readonly actor: Extract<Actor, { role: 'invited' }>
}

export type Found = { readonly ok: true; readonly invited: Invited } | { readonly ok: false; readonly refusal: Refusal }

/**
 * The link on the phone that holds it: the first that opens it, and no other. Whoever sent it may look, and does not take
 * it from the person it is for.
 */
export const findInvited = async (token: string, openid: string): Promise<Found> => {
  const _id = invitationId(token)
  const invitation = await invitations().get(_id)
  if (invitation === undefined) return { ok: false, refusal: refusals.noInvitation() }
  const isTheirs = invitation.from === openid || (await isBoundTo(invitation, openid))
  if (!isTheirs) return { ok: false, refusal: refusals.invitation('taken') }
  const record = await collection<CaseRecord>('applications').get(invitation.application)
  if (record === undefined) return { ok: false, refusal: refusals.noInvitation() }
  const { from, person, at } = invitation
  const actor = { role: 'invited', openid, invitation: { from, person, at } } as const
  return { ok: true, invited: { ...open(record), invitation, actor } }
}

/** One conditional write: of two phones that open it at once one has it. */
const isBoundTo = async ({ _id, openid: bound }: InvitationRecord, openid: string): Promise<boolean> => {
  if (bound !== null) return bound === openid
  if ((await invitations().update({ _id, openid: null }, { openid })) === 1) return true
  return (await invitations().get(_id))?.openid === openid
}

/** Have they agreed? Who applies did so at the start. */
export const hasJoined = ({ application, invitation: { person }, actor: { openid } }: Invited): boolean =>
  openid === application.owner || application.participants?.[person]?.openid === openid

/** `expired` is the link's own end; everything else follows from the case. */
export const stateOfInvited = ({ record, application, invitation }: Invited, now: number) => {
  const state = invitationState(serviceOf(record), application, invitation)
  return state === 'over' || invitation.expiresAt > isoOf(now) ? state : 'expired'
}
