import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { prune } from '../../../domain/intake/prune'
import { materialsAfter } from '../../outbox/overlay'
import { outbox } from '../../outbox/this-phone'
import { copyOf } from '../../store/draft-copy'
import { today } from '../../store/today'
import { type Mending, mendingOf } from './mending'

/** The list of a return as it stands with what was typed, taken and signed on this phone, also what has not arrived yet. */
export const mendingNow = (service: Service, view: ApplicationView): Mending => {
  const answers = prune(service, copyOf(view.id)?.answers ?? view.answers, today())
  const materials = materialsAfter(view.materials, outbox.entriesOf(view.id))
  return mendingOf(service, view, { answers, materials }, today())
}

/** Everything is mended and signed: it can be handed in again. */
export const isAllMended = (service: Service, view: ApplicationView): boolean => {
  const { ours, others } = mendingNow(service, view)
  return ours.length + others.length === 0
}
