import * as z from 'zod/mini'

import { READING_CONSENT } from '../../intake/reading-consent'
import { sha256 } from '../../standards/sha256'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** Pictures of cards may be given to whoever reads them: with the very text that was shown. Without a consent it is taken back. */
export const agreeToReading = defineCommand({
  input: z.object({ consent: z.optional(z.object({ version: shape.version, textHash: shape.hash })) }),
  by: { citizen: 'own-case' },
  decide: (_service, application, { consent }, { at, by }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    const { id, version, text } = READING_CONSENT
    if (consent === undefined) {
      return application.readingConsent === undefined ? nothing : happened({ type: 'reading-not-agreed', at })
    }
    if (consent.version !== version || consent.textHash !== sha256(text)) return refuse(refusals.oldConsent())
    return happened({ type: 'reading-agreed', at, consent: { id, ...consent, at, by } })
  },
})
