import * as z from 'zod'
import type { Command } from '../../domain/casework/command'
import { refusals } from '../../domain/casework/refusals'
import type { ApplicationView } from '../../domain/casework/view'
import { findService } from '../../domain/services'
import type { CaseRecord } from '../shared/case-record'
import type { Changed } from '../shared/case-store'
import { changeCase, readCase, startCase } from '../shared/case-store'
import type { Citizen } from '../shared/context'
import { citizen } from '../shared/context'
import { collection } from '../shared/database'
import * as shape from '../shared/inputs'
import { ownsPhoto } from '../shared/photo-files'
import { SUMMARY_FIELDS, summaryOf, viewOf } from '../shared/present'
import type { Outcome, Procedures } from '../shared/procedure'
import { failure, procedureFor, router, success } from '../shared/procedure'
import { inboxProcedures } from './inbox'

/** The citizen's door: start, save, attach, submit, follow, withdraw. */
const procedure = procedureFor<Citizen>()

const { id, command } = shape
const LIST = 50

const change = (caller: Citizen, input: { id: string; command: string }, wanted: Command) =>
  changeCase({
    actor: { role: 'citizen', openid: caller.openid },
    id: input.id,
    command: input.command,
    commands: [wanted],
  })

const view = (changed: Changed): Outcome<ApplicationView> =>
  changed.ok ? success(viewOf(changed.case)) : failure(changed.refusal)

const saved = (changed: Changed): Outcome<{ revision: number; savedAt: string }> =>
  changed.ok ? success({ revision: changed.receipt.revision, savedAt: changed.receipt.at }) : failure(changed.refusal)

const revised = (changed: Changed): Outcome<{ revision: number }> =>
  changed.ok ? success({ revision: changed.receipt.revision }) : failure(changed.refusal)

const procedures = {
  /** Who is asking: a phone uploads to its own folder, `uploads/<openid>/`, and does not know its openid. */
  me: procedure({ input: z.object({}), run: async (_input, { openid }) => success({ openid }) }),

  list: procedure({
    input: z.object({}),
    run: async (_input, { openid }) => {
      const found = await collection<CaseRecord>('applications').find({
        where: { owner: openid },
        orderBy: ['updatedAt', 'desc'],
        limit: LIST,
        fields: SUMMARY_FIELDS,
      })
      return success({ applications: found.map(summaryOf) })
    },
  }),

  read: procedure({
    input: z.object({ id }),
    run: async (input, { openid }): Promise<Outcome<ApplicationView>> => {
      const found = await readCase({ role: 'citizen', openid }, input.id)
      return found === undefined ? failure(refusals.notFound()) : success(viewOf(found))
    },
  }),

  start: procedure({
    input: z.object({ id, service: shape.name, answers: shape.answers, command }),
    run: async (input, { openid }) => {
      const service = findService(input.service)
      if (service === undefined) return failure({ code: 'not-found', message: '没有这项服务，请返回首页重新选择' })
      const { answers } = input
      return view(await startCase(service, { type: 'start', id: input.id, owner: openid, answers }, input.command))
    },
  }),

  save: procedure({
    input: z.object({ id, answers: shape.answers, command }),
    run: async (input, caller) => saved(await change(caller, input, { type: 'save', answers: input.answers })),
  }),

  attach: procedure({
    input: z.object({ id, material: shape.name, part: shape.name, content: shape.content, command }),
    run: async (input, caller) => {
      const { material, part, content } = input
      if (content.kind === 'photo' && !(await ownsPhoto(caller.openid, content.photo))) {
        return failure({ code: 'photo-not-found', message: '没有找到这张照片，请重新拍照上传' })
      }
      const at = new Date().toISOString()
      return revised(await change(caller, input, { type: 'attach', material, part, content: { ...content, at } }))
    },
  }),

  detach: procedure({
    input: z.object({ id, material: shape.name, part: shape.name, command }),
    run: async (input, caller) => {
      const { material, part } = input
      return revised(await change(caller, input, { type: 'detach', material, part }))
    },
  }),

  submit: procedure({
    input: z.object({ id, consents: shape.consents, command }),
    run: async (input, caller) => view(await change(caller, input, { type: 'submit', consents: input.consents })),
  }),

  withdraw: procedure({
    input: z.object({ id, command }),
    run: async (input, caller) => view(await change(caller, input, { type: 'withdraw' })),
  }),

  ...inboxProcedures,
}

export type ApplicationApi = Procedures<typeof procedures>

export const main = router('application', citizen, procedures)
