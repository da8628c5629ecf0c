import { participantsOf, titleOf } from '../../domain/intake/own-part'
import type { Draft } from './draft'
import { type Invitation, invitationFor } from './invitations'
import { leftByPerson, prunedOf } from './reading'
import { today } from './today'

/** Somebody who may fill their own part on a phone of their own, and how that stands. */
export interface PersonOfCase {
  readonly id: string
  /** 爸爸 */
  readonly title: string
  readonly invitation?: Invitation
  /** ISO instant: since when they are at it. */
  readonly joinedAt?: string
  readonly left: { readonly fields: number; readonly photos: number; readonly signatures: number }
}

const NOTHING_LEFT = { fields: 0, photos: 0, signatures: 0 } as const

export const peopleOf = (draft: Draft): readonly PersonOfCase[] => {
  const { service, view } = draft
  if (service === undefined) return []
  const answers = prunedOf(draft)
  const all = leftByPerson(draft)
  return participantsOf(service, answers, today()).map((one) => {
    const invitation = invitationFor(draft, one.id)
    const joinedAt = view?.participants?.[one.id]?.at
    return {
      id: one.id,
      title: titleOf(service, one, answers),
      left: all.find(({ who }) => who === one.id) ?? NOTHING_LEFT,
      ...(invitation === undefined ? {} : { invitation }),
      ...(joinedAt === undefined ? {} : { joinedAt }),
    }
  })
}

/** Whose this is, where it may be somebody else's. */
export const participantAt = (draft: Draft, by: string | undefined): PersonOfCase | undefined =>
  by === undefined ? undefined : peopleOf(draft).find(({ id }) => id === by)
