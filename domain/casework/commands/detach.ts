import * as z from 'zod/mini'

import { askedPaper } from '../asked-paper'
import { happened, nothing, refuse } from '../decision'
import { defineCommand } from '../define-command'
import * as shape from '../inputs'
import { refusals } from '../refusals'
import { isEditable } from '../state/is-editable'

export const detach = defineCommand({
  input: z.object({ material: shape.name, part: shape.name }),
  by: { citizen: 'own-case', invited: 'own-part' },
  answer: 'receipt',
  decide: (service, application, command, { at }) => {
    if (!isEditable(application)) return refuse(refusals.notEditable(application.status))
    if (askedPaper(service, command) === undefined) return refuse(refusals.unknownPaper())
    const { material, part } = command
    const isThere = application.materials[material]?.[part] !== undefined
    return isThere ? happened({ type: 'detached', at, material, part }) : nothing
  },
})
