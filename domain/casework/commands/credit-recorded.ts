import * as z from 'zod/mini'

import { happened, nothing } from '../decision'
import { defineCommand } from '../define-command'

/** The credit register has it. */
export const creditRecorded = defineCommand({
  input: z.object({}),
  by: { relay: 'any-case' },
  decide: (_service, { breach }, _command, { at }) =>
    breach === undefined || breach.recordedAt !== undefined ? nothing : happened({ type: 'credit-recorded', at }),
})
