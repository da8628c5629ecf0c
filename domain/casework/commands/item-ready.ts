import * as z from 'zod/mini'

import { happened, nothing } from '../decision'
import { defineCommand } from '../define-command'
import { deliver } from '../deliver'
import * as shape from '../inputs'

/** The paper of a finished item can be collected. */
export const itemReady = defineCommand({
  input: z.object(shape.item),
  by: { clerk: 'own-item', department: 'own-item' },
  report: { status: 'ready', summary: '证件可以来领了（申请人选了自取）', example: {} },
  decide: (service, application, command, { at }) =>
    deliver(service, application, command, 'collect', (before) =>
      before === undefined ? happened({ type: 'item-ready', at, item: command.item }) : nothing,
    ),
})
