import * as z from 'zod/mini'

import { PHOTO_STANDARDS } from '../../standards/photo-standards'
import { askedPaper } from '../asked-paper'
import { isConsented } from '../consents'
import { happened, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

/** A picture or a signature for one part of a paper. */
export const attach = defineCommand({
  input: z.object({ material: shape.name, part: shape.name, content: shape.content }),
  /** `as`: the standard of portraits that the picture was found to keep to; `look`: what else was found in it. */
  facts: z.object({ as: z.optional(z.string()), look: z.optional(shape.look) }),
  by: { citizen: 'own-case', invited: 'own-part' },
  answer: 'receipt',
  decide: (service, application, command, { at, by }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    if (!isConsented(service, application.consents)) return refuse(refusals.noConsent())
    const { material: id, part, content } = command
    const material = askedPaper(service, command)
    if (material === undefined) return refuse(refusals.unknownPaper())
    if ((content.kind !== 'photo') !== (material.source === 'signed')) return refuse(refusals.wrongKind())
    const standard = material.parts.find((one) => one.id === part)?.portrait
    if (standard !== undefined && command.as !== standard) {
      return refuse(refusals.noPortrait(PHOTO_STANDARDS[standard].title))
    }
    const place = { at, material: id, part }
    if (content.kind === 'photo') {
      const look = command.look === undefined ? {} : { look: command.look }
      return happened({ type: 'attached', ...place, content: { ...content, ...look, at } })
    }
    const elsewhere = by === application.owner ? {} : ({ elsewhere: true } as const)
    if (content.kind === 'typed')
      return happened({ type: 'typed', ...place, content: { ...content, ...elsewhere, at } })
    // Whoever opens the card they sent themselves signs on their own phone, and nobody is told otherwise.
    return by === application.owner
      ? happened({ type: 'signed', ...place, content: { ...content, at } })
      : happened({ type: 'signed-elsewhere', ...place, content: { ...content, ...elsewhere, at } })
  },
})
