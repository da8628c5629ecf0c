import type { Answers } from '../../definition/answers'
import type { HandedIn, Part } from '../../intake/materials'
import type { Place } from '../../intake/problem'
import { placeKey } from '../../intake/problem'
import type { Application, Correction } from './application'

/** Which picture or signature stood in a part. Of a signature the strokes are not kept twice. */
export type SeenPart =
  | { readonly kind: 'photo'; readonly photo: string }
  | { readonly kind: 'signature' | 'typed'; readonly at: string; readonly textHash: string }

/**
 * What stood in the case when the desk sent it back, so that its second look sees what was changed. It holds answers, so it
 * is sealed; it goes when the case is accepted or withdrawn.
 */
export interface LastReturn {
  /** ISO instant. */
  readonly at: string
  readonly corrections: readonly Correction[]
  readonly answers: Answers
  /** By `material.part`. */
  readonly parts: Readonly<Record<string, SeenPart>>
}

export const seenAtReturn = (
  { answers, materials }: Pick<Application, 'answers' | 'materials'>,
  corrections: readonly Correction[],
  at: string,
): LastReturn => ({
  at,
  corrections,
  answers,
  parts: Object.fromEntries(
    Object.entries(materials).flatMap(([material, there]) =>
      Object.entries(there).map(([part, content]) => [`${material}.${part}`, seen(content)]),
    ),
  ),
})

export const withoutLastReturn = ({ lastReturn: _seen, ...rest }: Application): Application => rest

const seen = (part: Part): SeenPart =>
  part.kind === 'photo'
    ? { kind: 'photo', photo: part.photo }
    : { kind: part.kind, at: part.at, textHash: part.textHash }

export const isSamePart = (before: SeenPart | undefined, now: Part | undefined): boolean => {
  if (before === undefined || now === undefined) return before === undefined && now === undefined
  if (before.kind === 'photo') return now.kind === 'photo' && now.photo === before.photo
  return now.kind === before.kind && now.at === before.at && now.textHash === before.textHash
}

/** Is this place as the desk saw it when it sent the case back? */
export const isAsReturned = (
  before: Pick<LastReturn, 'answers' | 'parts'>,
  answers: Answers,
  materials: HandedIn,
  place: Place,
): boolean => {
  if (place.kind === 'material') {
    return isSamePart(before.parts[`${place.material}.${place.part}`], materials[place.material]?.[place.part])
  }
  const path = place.kind === 'field' ? place.field : `screening.${place.question}`
  return JSON.stringify(answers[path]) === JSON.stringify(before.answers[path])
}

/**
 * What could have been told the last time (一次性告知): it stood there as it stands now, and was not on that list.
 * Whatever was on it has been told, mended or not.
 */
export const notToldBefore = (
  { lastReturn, answers, materials }: Pick<Application, 'lastReturn' | 'answers' | 'materials'>,
  corrections: readonly Correction[],
): readonly Correction[] => {
  if (lastReturn === undefined) return []
  const told = new Set(lastReturn.corrections.map(({ place }) => placeKey(place)))
  return corrections.filter(
    ({ place }) => !told.has(placeKey(place)) && isAsReturned(lastReturn, answers, materials, place),
  )
}
