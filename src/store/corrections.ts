import type { Correction } from '../../domain/casework/state/application'
import { isAsReturned, type LastReturn } from '../../domain/casework/state/last-return'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn } from '../../domain/intake/materials'

/** What a case held when the desk returned it: kept on the phone, it tells without the net what was seen to since. */
export const returnedFrom = ({ status, lastReturn }: ApplicationView): LastReturn | undefined =>
  status === 'returned' ? lastReturn : undefined

/** Nobody has seen to this correction yet: the place is as the clerk saw it, or empty. */
export const isUntouched = (
  before: LastReturn,
  answers: Answers,
  materials: HandedIn,
  { place }: Correction,
): boolean => {
  const isMissing = place.kind === 'material' && materials[place.material]?.[place.part] === undefined
  return isMissing || isAsReturned(before, answers, materials, place)
}
