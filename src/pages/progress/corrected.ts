import type { Correction } from '../../../domain/casework/state/application'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { materialsAfter } from '../../outbox/overlay'
import { outbox } from '../../outbox/this-phone'
import { isUntouched, returnedFrom } from '../../store/corrections'
import { copyOf } from '../../store/draft-copy'

/** Which of the places sent back were touched on this phone since; they are ticked, and stay in the list. */
export const madeCorrections = (view: ApplicationView): ReadonlySet<Correction> => {
  const copy = copyOf(view.id)
  const before = returnedFrom(view)
  if (before === undefined) return new Set()
  const answers = copy?.answers ?? view.answers
  const materials = materialsAfter(view.materials, outbox.entriesOf(view.id))
  return new Set(view.corrections.filter((correction) => !isUntouched(before, answers, materials, correction)))
}
