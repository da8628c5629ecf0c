import * as z from 'zod/mini'

import type { Service } from '../../definition/service'
import type { Place } from '../../intake/problem'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { hasRejection } from '../state/has-rejection'

/**
 * 补正: back to the family with one complete list. Also after acceptance, once a department has rejected an item: otherwise
 * the family could correct nothing and the case would stand still for ever.
 */
export const returnForCorrection = defineCommand({
  input: z.object({ corrections: shape.corrections }),
  by: { clerk: 'own-desk' },
  decide: (service, application, command, { at, by }) => {
    const may = application.status === 'submitted' || hasRejection(application)
    if (!may) return refuse(refusals.notReviewable(application.status))
    const corrections = command.corrections.filter(({ message }) => message.trim() !== '')
    if (corrections.length === 0) return refuse(refusals.noCorrections())
    if (!corrections.every(({ place }) => exists(service, place))) return refuse(refusals.unknownPlace())
    return happened({ type: 'returned', at, clerk: by, corrections })
  },
})

const exists = (service: Service, place: Place): boolean => {
  switch (place.kind) {
    case 'screening':
      return service.screening.some(({ id }) => id === place.question)
    case 'field':
      return service.form.some(
        ({ id, fields }) => id === place.section && fields.some(({ path }) => path === place.field),
      )
    case 'material':
      return service.materials.some(
        ({ id, parts }) =>
          id === place.material && (parts.length === 0 || parts.some((part) => part.id === place.part)),
      )
  }
}
