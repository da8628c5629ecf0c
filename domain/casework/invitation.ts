import type { Service } from '../definition/service'
import { toHandIn } from '../intake/checklist'
import { isSigned } from '../intake/materials'
import { prune } from '../intake/prune'
import { textHash } from '../intake/signed-text'
import { todayInShanghai } from '../standards/days'
import type { Refusal } from './refusal'
import { refusals } from './refusals'
import type { Application } from './state/application'

/** One signature asked of somebody else: which part, under which text. Holds until that is signed or the text changes. */
export interface Invitation {
  /** The openid of the owner who invites. */
  readonly from: string
  readonly material: string
  readonly part: string
  readonly version: string
  readonly textHash: string
  /** ISO instant; a signature after it has taken the place of this one. */
  readonly at: string
}

export type InvitationState = 'open' | 'signed' | 'changed' | 'expired'

/** How long a card is good for: a week, so that a father who is away sees it, and no longer. */
export const INVITATION_DAYS = 7

/** Invites to sign a part as its text is now; nothing when the family does not need that signature. */
export const invite = (
  service: Service,
  application: Application,
  { material, part, at }: Pick<Invitation, 'material' | 'part' | 'at'>,
): { readonly ok: true; readonly invitation: Invitation } | { readonly ok: false; readonly refusal: Refusal } => {
  if (!isOpen(application)) return { ok: false, refusal: refusals.notEditable(application.status) }
  const answers = prune(service, application.answers, todayInShanghai(at))
  const entry = toHandIn(service, answers, todayInShanghai(at)).find((one) => one.material.id === material)
  if (entry?.material.source !== 'signed' || !entry.parts.some(({ id }) => id === part)) {
    return { ok: false, refusal: refusals.unknownPaper() }
  }
  const version = entry.material.text?.version ?? ''
  const hash = textHash(entry.material, part, service, answers)
  return { ok: true, invitation: { from: application.owner, material, part, version, textHash: hash, at } }
}

/** What has become of it, read off the case itself: nothing has to be told to an invitation. */
export const invitationState = (
  service: Service,
  application: Application,
  { material: id, part, version, textHash: hash, at }: Invitation,
): InvitationState => {
  const there = application.materials[id]?.[part]
  if (isSigned(there) && there.at >= at) return 'signed'
  if (!isOpen(application)) return 'expired'
  const material = service.materials.find((one) => one.id === id)
  const isSame = material?.text?.version === version && textHash(material, part, service, application.answers) === hash
  return isSame ? 'open' : 'changed'
}

const isOpen = ({ status }: Application) => status === 'draft' || status === 'returned'
