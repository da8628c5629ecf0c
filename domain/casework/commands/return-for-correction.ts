import * as z from 'zod/mini'

import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { LATE_REASON_CODES } from '../late-reasons'
import { placeExists } from '../place-exists'
import { refusals } from '../refusals'
import { isReviewable } from '../state/is-reviewable'
import { notToldBefore } from '../state/last-return'

/**
 * 补正: back to the family with one complete list. Also after acceptance, once a department has rejected an item: otherwise
 * the family could correct nothing and the case would stand still for ever. What stood there at the return before and was
 * not told then needs a reason (一次性告知).
 */
export const returnForCorrection = defineCommand({
  input: z.object({ corrections: shape.corrections, late: z.optional(z.enum(LATE_REASON_CODES)) }),
  by: { clerk: 'own-desk' },
  decide: (service, application, command, { at, by }) => {
    if (!isReviewable(application)) return refuse(refusals.notReviewable(application.status))
    const corrections = command.corrections.filter(({ message }) => message.trim() !== '')
    if (corrections.length === 0) return refuse(refusals.noCorrections())
    if (!corrections.every(({ place }) => placeExists(service, place))) return refuse(refusals.unknownPlace())
    const late = notToldBefore(application, corrections)
    if (late.length > 0 && command.late === undefined) return refuse(refusals.toldLate(late.length))
    const why = late.length > 0 && command.late !== undefined ? { late: command.late } : {}
    return happened({ type: 'returned', at, clerk: by, corrections, ...why })
  },
})
