import * as z from 'zod/mini'

import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

export const withdraw = defineCommand({
  input: z.object({}),
  by: { citizen: 'own-case' },
  decide: (_service, application, _command, { at }) => {
    const may = isEditable(application) || application.status === 'submitted'
    return may ? happened({ type: 'withdrawn', at }) : refuse(refusals.notWithdrawable(application.status))
  },
})
