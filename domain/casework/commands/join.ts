import * as z from 'zod/mini'

import { consentsTo, isConsented } from '../consents'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** A participant takes up the invitation: their own consents stand before their own data. */
export const join = defineCommand({
  input: z.object({ consents: shape.consents }),
  /** Who it is, as the invitation says. */
  facts: z.object({ person: shape.name }),
  by: { invited: 'own-part' },
  decide: (service, application, { consents: ticked, person }, { at, by }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    const wanted = service.participantConsents ?? []
    const consents = consentsTo(wanted, ticked, { at, by })
    if (!isConsented({ consents: wanted }, consents)) return refuse(refusals.noConsent())
    return happened({ type: 'joined', at, person, openid: by, consents })
  },
})
