import * as z from 'zod/mini'

import type { PrunedAnswers } from '../../definition/answer-states'
import type { Answers, Day } from '../../definition/answers'
import { isBlank, textOf } from '../../definition/answers'
import { fieldsOf, OWN, sameOf } from '../../definition/fields'
import type { Service } from '../../definition/service'
import { prune } from '../../intake/prune'
import { todayInShanghai } from '../../standards/days'
import { isSame } from '../answers-on-save'
import { isConsented } from '../consents'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** A patch of answers; an empty value removes the answer. */
export const save = defineCommand({
  input: z.object({ answers: shape.answers }),
  by: { citizen: 'own-case', invited: 'own-part' },
  answer: 'receipt',
  decide: (service, application, command, { at }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    if (!isConsented(service, application.consents)) return refuse(refusals.noConsent())
    const patched = { ...application.answers, ...command.answers }
    const answers = withWritten(service, command.answers, patched, todayInShanghai(at))
    return isSame(answers, application.answers) ? nothing : happened({ type: 'saved', at, answers })
  },
})

/**
 * An answer that is written itself follows no other any more, also where whoever writes does not say so: else what was
 * written would be lost to the answer that it followed before.
 */
const withWritten = (service: Service, patch: Answers, patched: Answers, today: Day): PrunedAnswers => {
  const pruned = prune(service, patched, today)
  const written = fieldsOf(service).filter(({ path, sameAs }) => {
    const value = patch[path]
    if (sameAs === undefined || value === undefined || isBlank(value) || patch[sameOf(path)] !== undefined) return false
    const isFollowing = textOf(pruned, sameOf(path)) !== OWN
    return isFollowing && JSON.stringify(pruned[path]) !== JSON.stringify(value)
  })
  if (written.length === 0) return pruned
  return prune(service, { ...patched, ...Object.fromEntries(written.map(({ path }) => [sameOf(path), OWN])) }, today)
}
