import type { Correction } from '../../../domain/casework/state/application'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { asReturned, isUntouched } from '../../store/as-returned'
import { copyOf } from '../../store/draft-copy'

/** Which of the places sent back were touched on this phone since; they are ticked, and stay in the list. */
export const madeCorrections = (view: ApplicationView): ReadonlySet<Correction> => {
  const copy = copyOf(view.id)
  const before = asReturned(view, copy?.asReturned)
  if (before === undefined) return new Set()
  const answers = copy?.answers ?? view.answers
  return new Set(view.corrections.filter((correction) => !isUntouched(before, answers, view.materials, correction)))
}
