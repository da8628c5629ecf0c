import type { Correction } from '../../../domain/casework/state/application'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { PrunedAnswers } from '../../../domain/definition/answer-states'
import { APPLICANT, textOf } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { askedAnew } from '../../../domain/intake/asked-anew'
import type { HandedIn } from '../../../domain/intake/materials'
import { placeKey } from '../../../domain/intake/problem'
import { formOf } from '../../../domain/intake/taken'
import { isUntouched } from '../../store/corrections'
import { type Signing, signingsIn } from '../../store/papers'

/** How a case that came back stands now, as this phone has it. */
export interface Now {
  readonly answers: PrunedAnswers
  readonly materials: HandedIn
}

/** `at`: its place in the list of the desk, from 0. */
export interface CorrectionLine {
  readonly kind: 'correction'
  readonly correction: Correction
  readonly at: number
}

export interface SignatureLine {
  readonly kind: 'signature'
  readonly signing: Signing
  /** `void`: it does not hold any more. `foretold`: it will not, once what is asked for is mended. */
  readonly state: 'void' | 'foretold'
}

/** One line of what is to be done after a return. */
export type MendingLine = CorrectionLine | SignatureLine

/** The list of a return, told apart by who has to do something. */
export interface Mending {
  readonly done: readonly MendingLine[]
  readonly ours: readonly MendingLine[]
  /** Only somebody else can: the signature of the other parent. */
  readonly others: readonly MendingLine[]
}

export const mendingOf = (service: Service, view: ApplicationView, now: Now, today: string): Mending => {
  const { lastReturn, corrections } = view
  const isDone = (one: Correction) =>
    lastReturn !== undefined && !isUntouched(lastReturn, now.answers, now.materials, one)
  const lines = corrections.map((correction, at) => ({ kind: 'correction', correction, at }) as const)
  const open = lines.filter(({ correction }) => !isDone(correction))
  const signatures = signaturesLeft(
    service,
    open.map(({ correction }) => correction),
    now,
    today,
  )
  const isOthers = byOthers(service, now)
  return {
    done: lines.filter(({ correction }) => isDone(correction)),
    ours: [
      ...open.filter(({ correction: { place } }) => place.kind !== 'material' || !isOthers(place.material, place.part)),
      ...signatures.filter(({ signing }) => !isOthers(signing.material.id, signing.part.id)),
    ],
    others: [
      ...open.filter(({ correction: { place } }) => place.kind === 'material' && isOthers(place.material, place.part)),
      ...signatures.filter(({ signing }) => isOthers(signing.material.id, signing.part.id)),
    ],
  }
}

/** Signatures that are missing or will be, beside those that stand in the list themselves. */
const signaturesLeft = (
  service: Service,
  open: readonly Correction[],
  { answers, materials }: Now,
  today: string,
): readonly SignatureLine[] => {
  const listed = new Set(open.map(({ place }) => placeKey(place)))
  const placeOf = ({ material, part }: Pick<Signing, 'material' | 'part'>) =>
    placeKey({ kind: 'material', material: material.id, part: part.id })
  const foretold = new Set(
    askedAnew(
      service,
      answers,
      today,
      open.map(({ place }) => place),
    ).map(placeOf),
  )
  return signingsIn(service, answers, materials, formOf(service, answers, today))
    .filter((signing) => !listed.has(placeOf(signing)))
    .flatMap((signing): readonly SignatureLine[] => {
      if (!signing.isValid) return [{ kind: 'signature', signing, state: 'void' }]
      return foretold.has(placeOf(signing)) ? [{ kind: 'signature', signing, state: 'foretold' }] : []
    })
}

/** Whether somebody else than who applies signs there; where nobody is named as who applies, all is the family's. */
const byOthers =
  (service: Service, { answers }: Now) =>
  (material: string, part: string): boolean => {
    const me = textOf(answers, APPLICANT)
    const isPerson = service.people.some(({ prefix }) => prefix === part)
    const isSigned = service.materials.some(({ id, source }) => id === material && source === 'signed')
    return isSigned && isPerson && me !== '' && part !== me
  }
