import * as z from 'zod'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import type { AnyCommand } from '../../domain/casework/define-command'
import * as commands from '../../domain/casework/inputs'
import { refusals } from '../../domain/casework/refusals'
import type { ApplicationView } from '../../domain/casework/state/view'
import { findService } from '../../domain/services'
import type { CaseRecord } from '../shared/cases/case-record'
import { changeCase, readCase, startCase } from '../shared/cases/case-store'
import { SUMMARY_FIELDS, summaryOf, viewOf } from '../shared/cases/view'
import { commandProcedures, keptAnswer, viewAnswer, withCase } from '../shared/commands/procedures'
import { collection } from '../shared/platform/database'
import type { Citizen } from '../shared/rpc/callers'
import { citizen } from '../shared/rpc/callers'
import * as shape from '../shared/rpc/inputs'
import type { Outcome, Procedures } from '../shared/rpc/procedure'
import { failure, procedureFor, router, success } from '../shared/rpc/procedure'
import { ownPhoto } from '../shared/storage/photos'
import { discardDraft } from './discard'
import type { AccessByOffice } from './export'
import { accessLogOf, copyOf } from './export'
import { inboxProcedures } from './inbox'
import { attachedBy, changeAsInvited, endInvitation, invitePerson, showInvited } from './invitations'
import { numberProcedures } from './numbers'
import { ownNumberProcedures } from './own-number'

/** The citizen's door: start, save, attach, submit, follow, withdraw; sign for another; one's own data. */
const procedure = procedureFor<Citizen>()

const { id, command } = shape
const LIST = 50

const actorOf = ({ openid }: Citizen) => ({ role: 'citizen', openid }) as const

/** A discarded draft is there for nobody. */
const readMine = async (caller: Citizen, application: string) => {
  const found = await readCase(actorOf(caller), application)
  return found?.application.flags.includes('discarded') ? undefined : found
}

const change = (caller: Citizen, { id, command }: { id: string; command: string }, wanted: AnyCommand) =>
  changeCase({ actor: actorOf(caller), id, command, commands: [wanted as Command], clock: Date.now })

const procedures = {
  ...commandProcedures('citizen', COMMANDS, change),

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
      const listed = found.filter(({ flags }) => !flags.includes('discarded'))
      return success({ applications: listed.map(summaryOf) })
    },
  }),

  read: procedure({
    input: z.object({ id }),
    run: async (input, caller): Promise<Outcome<ApplicationView>> => {
      const found = await readMine(caller, input.id)
      return found === undefined ? failure(refusals.notFound()) : success(viewOf(found))
    },
  }),

  start: procedure({
    input: z.object({
      id,
      service: shape.name,
      answers: commands.answers,
      consents: z.optional(commands.consents),
      command,
    }),
    run: async (input, caller) => {
      const service = findService(input.service)
      if (service === undefined) return failure({ code: 'not-found', message: '没有这项服务，请返回首页重新选择' })
      const { id, answers, consents = [] } = input
      const wanted = { type: 'start', id, answers, consents } as const
      return viewAnswer(await startCase(service, actorOf(caller), wanted, input.command, Date.now))
    },
  }),

  /** A picture must be one of the caller's own. */
  attach: procedure({
    input: withCase(COMMANDS.attach.input),
    run: async ({ id: of, command: given, ...input }, caller) => {
      const { content } = input
      const photo = content.kind === 'photo' ? await ownPhoto(caller.openid, content.photo) : undefined
      if (content.kind === 'photo' && photo === undefined) {
        return failure({ code: 'photo-not-found', message: '没有找到这张照片，请重新拍照上传' })
      }
      const facts = {
        ...(photo?.as === undefined ? {} : { as: photo.as }),
        ...(photo?.look === undefined ? {} : { look: photo.look }),
      }
      return keptAnswer(
        await change(caller, { id: of, command: given }, { type: 'attach', ...input, ...facts } as AnyCommand),
      )
    },
  }),

  /** Repeated it answers as before. What is left is that there was a draft, so that nothing brings it back. */
  discard: procedure({
    input: z.object({ id, command: shape.shortCommand }),
    run: (input, caller) => discardDraft(actorOf(caller), input, Date.now),
  }),

  /** A copy of everything kept about one's own case, as one file. */
  export: procedure({
    input: z.object({ id }),
    run: async (input, caller): Promise<Outcome<{ file: unknown }>> => {
      const found = await readMine(caller, input.id)
      return found === undefined ? failure(refusals.notFound()) : success({ file: await copyOf(found) })
    },
  }),

  /** Which offices looked at it, and when; never which person. */
  'access-log': procedure({
    input: z.object({ id }),
    run: async (input, caller): Promise<Outcome<{ accesses: readonly AccessByOffice[] }>> => {
      const found = await readMine(caller, input.id)
      return found === undefined ? failure(refusals.notFound()) : success({ accesses: await accessLogOf(found) })
    },
  }),

  /** A repeated command makes another link and takes back the first, which nobody has got. */
  invite: procedure({
    input: z.object({ id, person: shape.name, command }),
    run: ({ command: _command, ...whom }, caller) => invitePerson(actorOf(caller), whom, Date.now),
  }),

  'end-invitation': procedure({
    input: z.object({ id, person: shape.name, command }),
    run: ({ command: _command, ...whom }, caller) => endInvitation(actorOf(caller), whom),
  }),

  invited: procedure({
    input: z.object({ token: shape.token }),
    run: ({ token }, { openid }) => showInvited(token, openid, Date.now),
  }),

  'join-invited': procedure({
    input: z.object({ token: shape.token, consents: commands.consents, command }),
    run: ({ consents, ...asked }, { openid }) =>
      changeAsInvited(openid, asked, ({ invitation: { person } }) => ({ type: 'join', person, consents }), Date.now),
  }),

  'save-invited': procedure({
    input: z.object({ token: shape.token, answers: commands.answers, command }),
    run: ({ answers, ...asked }, { openid }) =>
      changeAsInvited(openid, asked, () => ({ type: 'save', answers }), Date.now),
  }),

  'attach-invited': procedure({
    input: z.object({
      token: shape.token,
      material: shape.name,
      part: shape.name,
      content: commands.content,
      command,
    }),
    run: ({ token, command: given, ...place }, { openid }) =>
      changeAsInvited(openid, { token, command: given }, attachedBy(openid, place), Date.now),
  }),

  'detach-invited': procedure({
    input: z.object({ token: shape.token, material: shape.name, part: shape.name, command }),
    run: ({ token, command: given, ...place }, { openid }) =>
      changeAsInvited(openid, { token, command: given }, () => ({ type: 'detach', ...place }), Date.now),
  }),
  ...inboxProcedures,
  ...numberProcedures,
  ...ownNumberProcedures,
}

export type ApplicationApi = Procedures<typeof procedures>

export const main = router('application', citizen, procedures)
