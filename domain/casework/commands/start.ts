import * as z from 'zod/mini'

import { prune } from '../../intake/prune'
import { todayInShanghai } from '../../standards/days'
import { consentsTo, isConsented } from '../consents'
import { happened, refuse } from '../decision'
import { defineFirstCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'

/** Begins a draft, of the edition of the service that is open today. The consents stand before the first answer. */
export const start = defineFirstCommand({
  input: z.object({ answers: shape.answers, consents: z.optional(shape.consents) }),
  facts: z.object({ id: shape.id }),
  by: { citizen: 'own-case' },
  begin: (service, { id, answers, consents: ticked = [] }, { at, by }) => {
    const today = todayInShanghai(at)
    const { edition } = service
    const isOpen =
      edition.status === 'active' && edition.from <= today && (edition.to === undefined || today <= edition.to)
    if (!isOpen) return refuse(refusals.notOpen(edition.closedBecause))
    const consents = consentsTo(service.consents, ticked, { at, by })
    if (!isConsented(service, consents)) return refuse(refusals.noConsent())
    return happened({
      type: 'started',
      at,
      id,
      owner: by,
      service: { id: service.id, edition: edition.from },
      answers: prune(service, answers, today),
      consents,
    })
  },
})
