import * as z from 'zod/mini'

import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import type { Event } from '../events/index'
import { refusals } from '../refusals'

/**
 * Deletes a draft: what was filled in is not kept. The pictures stay named until somebody has removed their files; asked
 * again, those names go too, so that a crash in between leaves nothing behind.
 */
export const discard = defineCommand({
  input: z.object({}),
  by: { citizen: 'own-case' },
  decide: (_service, application, _command, { at }) => {
    if (application.flags.includes('discarded')) {
      return happened(
        ...Object.entries(application.materials).flatMap(([material, parts]) =>
          Object.keys(parts).map((part): Event => ({ type: 'detached', at, material, part })),
        ),
      )
    }
    const may = application.status === 'draft'
    return may ? happened({ type: 'discarded', at }) : refuse(refusals.notDiscardable(application.status))
  },
})
