import * as z from 'zod/mini'

import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'

/**
 * The clerk has seen whoever typed a name, with their identity card, and that they want what stands in the text
 * (docs/decisions, a typed name). Said once: said again it is no news.
 */
export const confirmSignature = defineCommand({
  input: z.object({ material: shape.name, part: shape.name }),
  by: { clerk: 'own-desk' },
  decide: (_service, application, { material, part }, { at, by }) => {
    if (application.status !== 'submitted') return refuse(refusals.notReviewable(application.status))
    const there = application.materials[material]?.[part]
    if (there?.kind !== 'typed') return refuse(refusals.notTyped())
    if (there.confirmed !== undefined) return nothing
    return happened({ type: 'signature-confirmed', at, clerk: by, office: application.desk ?? '', material, part })
  },
})
