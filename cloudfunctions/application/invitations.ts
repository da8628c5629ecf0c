import { randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/casework/actor'
import type { Invitation, InvitationState } from '../../domain/casework/invitation'
import { INVITATION_DAYS, invitationState, invite } from '../../domain/casework/invitation'
import { refusals } from '../../domain/casework/refusals'
import { signedText } from '../../domain/intake/signed-text'
import type { CaseRecord } from '../shared/cases/case-record'
import { changeCase, open, readCase, serviceOf } from '../shared/cases/case-store'
import { invitationKey } from '../shared/cases/keyed-hash'
import { type Clock, isoOf } from '../shared/platform/clock'
import { collection } from '../shared/platform/database'
import type { Outcome } from '../shared/rpc/procedure'
import { failure, success } from '../shared/rpc/procedure'
import { settings } from '../shared/settings/settings'

/** `invitations/{keyed hash of the token}`: what one card that was sent to somebody is good for. */
interface InvitationRecord extends Invitation {
  readonly _id: string
  readonly application: string
  readonly expiresAt: string
}

/** What the signer is shown: the whole text to be signed, and nothing else of the case. */
export interface Invited {
  readonly service: string
  readonly title: string
  readonly part: string
  /** Empty unless it may be signed. */
  readonly text: string
  readonly version: string
  readonly textHash: string
  readonly state: InvitationState
}

interface Signature {
  readonly token: string
  readonly strokes: readonly (readonly number[])[]
  readonly version: string
  readonly textHash: string
  readonly command: string
}

const invitations = () => collection<InvitationRecord>('invitations')
const keyOf = (token: string) => invitationKey(settings.hashKey(), token)

/** A card for one signature. A new one takes the place of those sent before, so that there is one to a part. */
export const inviteSigner = async (
  actor: Actor,
  place: { readonly id: string; readonly material: string; readonly part: string },
  clock: Clock,
): Promise<Outcome<{ token: string; expiresAt: string }>> => {
  const { id: application, material, part } = place
  const found = await readCase(actor, application)
  if (found === undefined) return failure(refusals.notFound())
  const now = clock()
  const invited = invite(serviceOf(found.record), found.application, { material, part, at: isoOf(now) })
  if (!invited.ok) return failure(invited.refusal)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = isoOf(now + INVITATION_DAYS * 86_400_000)
  await invitations().remove({ application, material, part })
  await invitations().insert({ _id: keyOf(token), application, ...invited.invitation, expiresAt })
  return success({ token, expiresAt })
}

export const showInvitation = async (token: string, clock: Clock): Promise<Outcome<Invited>> => {
  const found = await find(token)
  if (found === undefined) return failure(refusals.noInvitation())
  const { record, application, invitation } = found
  const service = serviceOf(record)
  const state = stateOf(found, clock())
  const material = service.materials.find(({ id }) => id === invitation.material)
  return success({
    service: service.shortName,
    title: material?.title ?? '',
    part: material?.parts.find(({ id }) => id === invitation.part)?.label ?? '',
    text:
      material !== undefined && state === 'open'
        ? signedText(material, invitation.part, service, application.answers)
        : '',
    version: invitation.version,
    textHash: invitation.textHash,
    state,
  })
}

/** The same rules as for a signature of the owner's own, with an actor who may do nothing else. */
export const signInvited = async (
  openid: string,
  input: Signature,
  clock: Clock,
): Promise<Outcome<{ signed: true }>> => {
  const found = await find(input.token)
  if (found === undefined) return failure(refusals.noInvitation())
  const { record, invitation } = found
  const isRepeated = record.commands.some(({ id }) => id === input.command)
  if (!isRepeated && stateOf(found, clock()) === 'expired') return failure(refusals.invitation('expired'))
  const { strokes, version, textHash } = input
  const content = { kind: 'signature', strokes, version, textHash } as const
  const { material, part } = invitation
  const changed = await changeCase({
    actor: { role: 'invited', openid, invitation },
    id: record._id,
    command: input.command,
    commands: [{ type: 'attach', material, part, content }],
    known: record,
    clock,
  })
  return changed.ok ? success({ signed: true }) : failure(changed.refusal)
}

/** Cards that are out, for the owner's own copy of everything. */
export const invitationsOf = (application: string) =>
  invitations().find({
    where: { application },
    limit: 50,
    fields: ['material', 'part', 'at', 'expiresAt'],
  })

const find = async (token: string) => {
  const invitation = await invitations().get(keyOf(token))
  const record =
    invitation === undefined ? undefined : await collection<CaseRecord>('applications').get(invitation.application)
  return invitation === undefined || record === undefined ? undefined : { invitation, ...open(record) }
}

const stateOf = ({ record, application, invitation }: NonNullable<Awaited<ReturnType<typeof find>>>, now: number) => {
  const state = invitationState(serviceOf(record), application, invitation)
  return state === 'signed' || invitation.expiresAt > isoOf(now) ? state : 'expired'
}
