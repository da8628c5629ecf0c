import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import { isBlank } from '../definition/answers'
import { fieldAt, sectionOf } from '../definition/fields'
import type { Service } from '../definition/service'
import { requiredItems } from '../plan/required-items'
import { display } from './display'
import { applies } from './visible'

interface PrintLine {
  readonly path: string
  readonly section: string
  readonly label: string
  readonly text: string
}

/** A paper as it will be printed from these answers. */
export interface Printed {
  readonly item: string
  readonly title: string
  readonly lines: readonly PrintLine[]
}

/** The papers that this application will bring, as they will be printed. What is not answered is left out. */
export const printsOf = (service: Service, answers: AnswersWithRequiredItems, today: Day): readonly Printed[] => {
  const required = requiredItems(service, answers)
  return service.items
    .filter(({ id }) => required.includes(id))
    .flatMap(({ id, prints = [] }) =>
      prints
        .filter((print) => applies(print, answers, today))
        .map(({ title, lines }) => ({
          item: id,
          title,
          lines: lines.flatMap((path): PrintLine[] => {
            const field = fieldAt(service, path)
            const value = answers[path]
            if (field === undefined || value === undefined || isBlank(value)) return []
            const section = sectionOf(service, path)?.id ?? ''
            return [{ path, section, label: field.label, text: display(service, field, value) }]
          }),
        })),
    )
}
