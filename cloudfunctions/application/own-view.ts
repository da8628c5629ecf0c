import type { InvitationState } from '../../domain/casework/invitation'
import type { Correction } from '../../domain/casework/state/application'
import type { Answers, FieldPath } from '../../domain/definition/answers'
import { isLink, OWN, pathsOf } from '../../domain/definition/fields'
import { assess } from '../../domain/intake/assess'
import { answersIn } from '../../domain/intake/covers'
import { type Left, leftOf, ownerOf } from '../../domain/intake/left-of'
import type { HandedIn } from '../../domain/intake/materials'
import { ownPartOf, participantsOf, titleOf } from '../../domain/intake/own-part'
import { prune } from '../../domain/intake/prune'
import { signedText, textHash } from '../../domain/intake/signed-text'
import { formOf } from '../../domain/intake/taken'
import { todayInShanghai } from '../../domain/standards/days'
import { serviceOf } from '../shared/cases/case-store'
import { hasJoined, type Invited } from '../shared/cases/invitations'
import { isoOf } from '../shared/platform/clock'
import { type Links, linksTo } from '../shared/storage/photos'

/** One signature that is asked of this participant: the text as it is filled now. */
export interface OwnSigning {
  readonly material: string
  readonly part: string
  readonly title: string
  readonly text: string
  readonly version: string
  readonly textHash: string
  readonly isValid: boolean
  /** It was signed, and what it covers was changed since. */
  readonly isAnew: boolean
  /** Something in the text is still missing or wrong: signed now, it would have to be signed again. */
  readonly isEarly: boolean
}

/** What a participant is shown: their own part. Before they have agreed only how much it is. */
export interface OwnView {
  readonly service: { readonly id: string; readonly edition: string }
  readonly person: string
  readonly title: string
  readonly state: InvitationState | 'expired'
  readonly hasJoined: boolean
  readonly revision: number
  readonly isReturned: boolean
  readonly left: readonly Left[]
  readonly own?: {
    readonly answers: Answers
    readonly fields: readonly FieldPath[]
    /** `material.part` of what is to be photographed. */
    readonly photos: readonly string[]
    readonly materials: HandedIn
    readonly links: Links
    readonly signings: readonly OwnSigning[]
    readonly corrections: readonly Correction[]
  }
}

export const ownViewOf = async (invited: Invited, state: OwnView['state'], now: number): Promise<OwnView> => {
  const { record, application, invitation } = invited
  const { person } = invitation
  const service = serviceOf(record)
  const today = todayInShanghai(isoOf(now))
  const answers = prune(service, application.answers, today)
  const problems = assess(service, answers, application.materials, today)
  const participant = participantsOf(service, answers, today).find(({ id }) => id === person)
  const shown: OwnView = {
    service: application.service,
    person,
    title: participant === undefined ? '' : titleOf(service, participant, answers),
    state,
    hasJoined: hasJoined(invited),
    revision: record.revision,
    isReturned: application.status === 'returned',
    left: leftOf(service, answers, problems, today),
  }
  if (!shown.hasJoined || state !== 'open') return shown
  const form = formOf(service, answers, today)
  const wrong = new Set(problems.flatMap(({ place }) => (place.kind === 'field' ? [place.field] : [])))
  const { sections, papers } = ownPartOf(service, answers, person, today)
  // What other answers settle is not asked, so it is not theirs to see or to take away.
  const own = new Set(sections.flatMap(({ fields }) => fields.flatMap(pathsOf)))
  const photographed = papers.filter(({ material }) => material.source === 'photo')
  const materials: HandedIn = Object.fromEntries(
    papers.flatMap(({ material, parts }) => {
      const there = parts.flatMap(({ id }) => {
        const content = application.materials[material.id]?.[id]
        // What was signed stands with its text; the strokes stay in the cloud.
        return content?.kind === 'photo' ? [[id, content] as const] : []
      })
      return there.length === 0 ? [] : [[material.id, Object.fromEntries(there)] as const]
    }),
  )
  const pictures = Object.values(materials).flatMap((parts) =>
    Object.values(parts).flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
  )
  const signings = papers
    .filter(({ material }) => material.source === 'signed')
    .flatMap(({ material, parts }) =>
      parts.map(({ id: part }): OwnSigning => {
        const hash = textHash(material, part, service, answers)
        const version = material.text?.version ?? ''
        const content = application.materials[material.id]?.[part]
        const isValid = content?.kind === 'signature' && content.textHash === hash && content.version === version
        const problem = problems.find(
          ({ place }) => place.kind === 'material' && place.material === material.id && place.part === part,
        )
        return {
          material: material.id,
          part,
          title: material.title,
          text: signedText(material, part, service, answers),
          version,
          textHash: hash,
          isValid: isValid && problem === undefined,
          isAnew: content !== undefined && problem !== undefined,
          isEarly: [...answersIn(service, material, part, form)].some((path) => wrong.has(path)),
        }
      }),
    )
  return {
    ...shown,
    own: {
      answers: withoutForeignLinks(
        Object.entries(answers).filter(([path]) => own.has(path)),
        own,
      ),
      fields: sections.flatMap(({ fields }) => fields.map(({ path }) => path)),
      photos: photographed.flatMap(({ material, parts }) => parts.map(({ id }) => `${material.id}.${id}`)),
      materials,
      links: await linksTo(pictures),
      signings,
      corrections: shown.isReturned
        ? application.corrections.filter(({ place }) => ownerOf(service, place) === person)
        : [],
    },
  }
}

/** An address that is the same as the other parent's is theirs as it stands; whose it is the same as is not told. */
const withoutForeignLinks = (
  entries: readonly (readonly [FieldPath, Answers[string]])[],
  own: ReadonlySet<FieldPath>,
): Answers =>
  Object.fromEntries(entries.filter(([path, value]) => !isLink(path) || value === OWN || own.has(String(value))))
