import * as z from 'zod/mini'

import { todayInShanghai } from '../../standards/days'
import { happened, nothing } from '../decision'
import { defineCommand } from '../define-command'
import { isOwedByDepartments } from '../state/flags'

/** The promised day has passed: said once for each acceptance, and only while a department is not done. */
export const overdue = defineCommand({
  input: z.object({}),
  by: { relay: 'any-case' },
  decide: (_service, application, _command, { at }) => {
    const { dueAt, overdueSince } = application
    const isLate = dueAt !== undefined && dueAt < todayInShanghai(at) && overdueSince === undefined
    return isLate && isOwedByDepartments(application) ? happened({ type: 'overdue', at }) : nothing
  },
})
