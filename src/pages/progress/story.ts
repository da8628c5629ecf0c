import type { Story } from '../../../domain/casework/define-event'
import { STORIES } from '../../../domain/casework/events/index'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { departmentName } from '../../../domain/definition/departments'
import type { Service } from '../../../domain/definition/service'
import { dayAndTime } from '../../case-view/day-and-time'
import { signerOf } from '../../store/papers'

export interface Step {
  readonly key: string
  readonly text: string
  readonly at: string
}

/** Another version of the functions may know events that this phone does not. */
const lines: Readonly<Record<string, Story | null | undefined>> = STORIES

/** Everything that happened, the newest first. */
export const storyOf = (service: Service, view: ApplicationView, known = lines): readonly Step[] =>
  view.journal
    .flatMap(({ at, type, item, department, signature, person }, index) => {
      const line = known[type]
      if (line == null) return []
      const words = {
        item: service.items.find(({ id }) => id === item)?.shortName ?? '',
        department: departmentName(department),
        signer: signerOf(service, signature),
        participant: service.participants?.find(({ id }) => id === person)?.title ?? '家人',
      }
      return [{ key: `${index}`, text: line(words), at: dayAndTime(at) }]
    })
    .reverse()
