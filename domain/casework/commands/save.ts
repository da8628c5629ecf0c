import * as z from 'zod/mini'

import { prune } from '../../intake/prune'
import { todayInShanghai } from '../../standards/days'
import { isSame } from '../answers-on-save'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** A patch of answers; an empty value removes the answer. */
export const save = defineCommand({
  input: z.object({ answers: shape.answers }),
  by: { citizen: 'own-case' },
  answer: 'receipt',
  decide: (service, application, command, { at }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    const patched = { ...application.answers, ...command.answers }
    const answers = prune(service, patched, todayInShanghai(at))
    return isSame(answers, application.answers) ? nothing : happened({ type: 'saved', at, answers })
  },
})
