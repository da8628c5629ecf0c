import * as z from 'zod/mini'

import type { PrunedAnswers } from '../../definition/answer-states'
import { firstAnswered, HELD, listOf } from '../../definition/answers'
import type { Service } from '../../definition/service'
import { assess } from '../../intake/assess'
import { checklist } from '../../intake/checklist'
import type { HandedIn } from '../../intake/materials'
import { prune } from '../../intake/prune'
import { requiredItems } from '../../plan/required-items'
import { todayInShanghai } from '../../standards/days'
import { isSame } from '../answers-on-save'
import { isConsented } from '../consents'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import type { Event } from '../events/index'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** Everything is judged at once (一次性告知): all problems of the answers and papers; the consents stand since the start. */
export const submit = defineCommand({
  input: z.object({}),
  by: { citizen: 'own-case' },
  decide: (service, application, _command, { at, caseNumber }) => {
    if (!isEditable(application)) return refuse(refusals.notSubmittable(application.status))
    const today = todayInShanghai(at)
    const answers = prune(service, application.answers, today)
    const problems = assess(service, answers, application.materials, today)
    const isAgreed = isConsented(service, application.consents)
    if (problems.length > 0 || !isAgreed) return refuse(refusals.incomplete(problems, !isAgreed))
    const held = listOf(answers, HELD).filter((id) => service.items.some((item) => item.id === id))
    const pruned: readonly Event[] = isSame(answers, application.answers) ? [] : [{ type: 'saved', at, answers }]
    return happened(...pruned, ...unneeded(service, answers, application.materials, today, at), {
      type: application.status === 'returned' ? 'resubmitted' : 'submitted',
      at,
      desk: firstAnswered(answers, service.deskBy),
      items: requiredItems(service, answers),
      held,
      // The first number stays: the family may have told it to somebody.
      ...(caseNumber === undefined || application.caseNumber !== undefined ? {} : { caseNumber }),
    })
  },
})

/** A paper the family turned out not to need is not kept (PIPL 6: no more than necessary). */
const unneeded = (
  service: Service,
  answers: PrunedAnswers,
  materials: HandedIn,
  today: string,
  at: string,
): readonly Event[] => {
  const needed = new Set(
    checklist(service, answers, today).flatMap(({ material, parts }) => parts.map(({ id }) => `${material.id}.${id}`)),
  )
  return Object.entries(materials).flatMap(([material, parts]) =>
    Object.keys(parts)
      .filter((part) => !needed.has(`${material}.${part}`))
      .map((part): Event => ({ type: 'detached', at, material, part })),
  )
}
