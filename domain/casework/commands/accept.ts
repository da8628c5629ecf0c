import * as z from 'zod/mini'
import { prunedWhenSaved } from '../../definition/answer-states'
import { lapsed } from '../../intake/lapsed'
import { isOver } from '../../plan/item-status'
import { readyAtDesk } from '../../plan/starting'
import { promisedDay } from '../../plan/time-limits'
import { todayInShanghai } from '../../standards/days'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import type { Event } from '../events/index'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import type { Application } from '../state/application'
import { type AskedNumber, isIssuedNumber, numbersAsked } from '../state/issued-number'
import { toConfirm } from '../state/to-confirm'

/** 受理. What the desk itself does is done on the spot, so it needs the number of every paper it issues (S004 §五). */
export const accept = defineCommand({
  input: z.object({ numbers: z.optional(z.record(shape.name, z.string().check(z.maxLength(40)))) }),
  by: { clerk: 'own-desk' },
  decide: (service, application, command, { at, by }) => {
    if (application.status !== 'submitted') return refuse(refusals.notReviewable(application.status))
    const gone = lapsed(service, prunedWhenSaved(application), todayInShanghai(at))
    if (gone.length > 0) return refuse(refusals.lapsed(gone))
    const open = toConfirm(service, application, todayInShanghai(at))
    if (open.length > 0)
      return refuse(refusals.toConfirm(open.map(({ material, part }) => `${material.title}（${part.label}）`)))
    const onTheSpot = readyAtDesk(service, application.items)
    const numberOf = ({ key }: AskedNumber) => command.numbers?.[key]?.trim() ?? ''
    const asked = onTheSpot.flatMap((item) => numbersAsked(item, application.answers))
    const missing = asked.find((one) => !isIssuedNumber(one, numberOf(one)))
    if (missing !== undefined) return refuse(refusals.noNumber(missing))
    if (new Set(asked.map(numberOf)).size < asked.length) return refuse(refusals.sameNumber())
    const { day, provisional } = promisedDay(service, toBeDone(application.items), at)
    return happened(
      { type: 'accepted', at, clerk: by, dueAt: day, dueProvisional: provisional },
      ...onTheSpot.map(
        (item): Event => ({
          type: 'item-done',
          at,
          item: item.id,
          result: Object.fromEntries(numbersAsked(item, application.answers).map((one) => [one.result, numberOf(one)])),
        }),
      ),
    )
  },
})

const toBeDone = (items: Application['items']): readonly string[] =>
  Object.keys(items).filter((id) => !isOver(items, id))
