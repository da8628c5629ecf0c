import * as z from 'zod/mini'
import { defineCommand } from '../../../domain/casework/define-command'
import { refusals } from '../../../domain/casework/refusals'

/** A command that the product does not have: the desk asks the family to come by. */
export const inviteToWindow = defineCommand({
  input: z.object({ window: z.string().check(z.regex(/^[0-9]{1,3}$/)) }),
  by: { clerk: 'own-desk' },
  decide: (_service, application, { window }, { at, by }) =>
    application.status === 'submitted'
      ? { ok: true, events: [{ type: 'invited-to-window', at, clerk: by, window }] }
      : { ok: false, refusal: refusals.notReviewable(application.status) },
})
