import { randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/casework/actor'
import type { Command } from '../../domain/casework/commands/index'
import { INVITATION_DAYS, invite } from '../../domain/casework/invitation'
import { refusals } from '../../domain/casework/refusals'
import { changeCase, readCase, serviceOf } from '../shared/cases/case-store'
import { findInvited, type Invited, invitationId, invitations, stateOfInvited } from '../shared/cases/invitations'
import { type Kept, keptAnswer } from '../shared/commands/procedures'
import { type Clock, isoOf } from '../shared/platform/clock'
import type { Outcome } from '../shared/rpc/procedure'
import { failure, success } from '../shared/rpc/procedure'
import { ownPhoto, passPhoto } from '../shared/storage/photos'
import { type OwnView, ownViewOf } from './own-view'

/** A link for one person. A new one takes the place of those sent before, so that there is one to a person. */
export const invitePerson = async (
  actor: Actor,
  { id: application, person }: { readonly id: string; readonly person: string },
  clock: Clock,
): Promise<Outcome<{ token: string; expiresAt: string }>> => {
  const found = await readCase(actor, application)
  if (found === undefined) return failure(refusals.notFound())
  const now = clock()
  const invited = invite(serviceOf(found.record), found.application, { person, at: isoOf(now) })
  if (!invited.ok) return failure(invited.refusal)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = isoOf(now + INVITATION_DAYS * 86_400_000)
  await invitations().remove({ application, person })
  await invitations().insert({ _id: invitationId(token), application, ...invited.invitation, expiresAt, openid: null })
  return success({ token, expiresAt })
}

/** Takes the link back: what was filled through it stays. */
export const endInvitation = async (
  actor: Actor,
  { id: application, person }: { readonly id: string; readonly person: string },
): Promise<Outcome<{ ended: true }>> => {
  if ((await readCase(actor, application)) === undefined) return failure(refusals.notFound())
  await invitations().remove({ application, person })
  return success({ ended: true })
}

export const showInvited = async (token: string, openid: string, clock: Clock): Promise<Outcome<OwnView>> => {
  const found = await findInvited(token, openid)
  if (!found.ok) return failure(found.refusal)
  const now = clock()
  return success(await ownViewOf(found.invited, stateOfInvited(found.invited, now), now))
}

interface Asked {
  readonly token: string
  readonly command: string
}

/** The same rules as for the owner, with an actor who may do what is theirs and nothing else. */
export const changeAsInvited = async (
  openid: string,
  { token, command }: Asked,
  commandFor: (invited: Invited) => Command | Promise<Command | undefined>,
  clock: Clock,
): Promise<Outcome<Kept>> => {
  const found = await findInvited(token, openid)
  if (!found.ok) return failure(found.refusal)
  const { invited } = found
  const isRepeated = invited.record.commands.some(({ id }) => id === command)
  if (!isRepeated && stateOfInvited(invited, clock()) === 'expired') return failure(refusals.invitation('expired'))
  const wanted = await commandFor(invited)
  if (wanted === undefined) {
    return failure({ code: 'photo-not-found', message: '没有找到这张照片，请重新拍照上传' })
  }
  const { actor, record } = invited
  const changed = await changeCase({ actor, id: record._id, command, commands: [wanted], known: record, clock })
  // Whoever applies checks the picture before handing in, and it goes when the case does: it is of the case from here on.
  if (changed.ok && wanted.type === 'attach' && wanted.content.kind === 'photo') {
    await passPhoto(wanted.content.photo, openid, record.owner)
  }
  return keptAnswer(changed)
}

/** What was found in a picture goes along; nothing for a picture that is not theirs. A repeated command has passed it on. */
export const attachedBy =
  (openid: string, place: Pick<Extract<Command, { type: 'attach' }>, 'material' | 'part' | 'content'>) =>
  async ({ record }: Invited): Promise<Command | undefined> => {
    const { content } = place
    if (content.kind !== 'photo') return { type: 'attach', ...place }
    const photo = (await ownPhoto(openid, content.photo)) ?? (await ownPhoto(record.owner, content.photo))
    if (photo === undefined) return undefined
    return {
      type: 'attach',
      ...place,
      ...(photo.as === undefined ? {} : { as: photo.as }),
      ...(photo.look === undefined ? {} : { look: photo.look }),
    }
  }

/** Links that are out, for the owner's own copy of everything. */
export const invitationsOf = (application: string) =>
  invitations().find({
    where: { application },
    limit: 50,
    fields: ['person', 'at', 'expiresAt'],
  })
