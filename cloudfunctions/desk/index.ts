import * as z from 'zod'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import { refusals } from '../../domain/casework/refusals'
import type { ApplicationView } from '../../domain/casework/state/view'
import { recordAccess } from '../shared/audit/access-log'
import { changeCase, readCase } from '../shared/cases/case-store'
import { viewOf } from '../shared/cases/view'
import { commandProcedures } from '../shared/commands/procedures'
import type { Clerk } from '../shared/rpc/callers'
import { clerk } from '../shared/rpc/callers'
import * as shape from '../shared/rpc/inputs'
import type { Outcome, Procedures } from '../shared/rpc/procedure'
import { failure, procedureFor, router, success } from '../shared/rpc/procedure'
import { linksTo, photosIn } from '../shared/storage/photos'
import { deadLetters, replay } from './dead-letters'
import { QUEUES, queueCounts, queuePage } from './queue'

/** The clerk's door: the queue of one desk, and what a clerk may decide. */
const procedure = procedureFor<Clerk>()

const { id, command } = shape

const actorOf = ({ openid, desk }: Clerk) => ({ role: 'clerk', openid, desk }) as const

const procedures = {
  ...commandProcedures('clerk', COMMANDS, (caller: Clerk, { id, command }, wanted) =>
    changeCase({ actor: actorOf(caller), id, command, commands: [wanted as Command], clock: Date.now }),
  ),

  me: procedure({
    input: z.object({}),
    run: async (_input, { desk, name }) => success({ desk, name }),
  }),

  /** One page of a queue, the longest-waiting first; `next` where there is more, to be given as `after`. */
  queue: procedure({
    input: z.object({ which: z.enum(QUEUES).default('open'), after: shape.waitingKey.optional() }),
    run: async (input, caller) => success(await queuePage(caller, input)),
  }),

  /** How many cases stand in each queue. */
  counts: procedure({
    input: z.object({}),
    run: async (_input, caller) => success({ counts: await queueCounts(caller) }),
  }),

  read: procedure({
    input: z.object({ id }),
    run: async (input, caller): Promise<Outcome<ApplicationView & { links: Readonly<Record<string, string>> }>> => {
      const found = await readCase(actorOf(caller), input.id)
      // What a family has taken back is no longer the desk's to look at.
      if (found === undefined || found.application.status === 'closed') return failure(refusals.notFound())
      const photos = photosIn(found.application.materials)
      const [links] = await Promise.all([
        linksTo(photos),
        recordAccess(input.id, caller.desk, photos.length === 0 ? ['read'] : ['read', 'pictures'], Date.now),
      ])
      return success({ ...viewOf(found), links })
    },
  }),

  /** What could not be sent to its department, with the reason. */
  failed: procedure({
    input: z.object({}),
    run: async (_input, caller) => success({ cases: await deadLetters(caller) }),
  }),

  replay: procedure({
    input: z.object({ id, command }),
    run: async (input, caller) => replay(caller, input, Date.now),
  }),
}

export type DeskApi = Procedures<typeof procedures>

export const main = router('desk', clerk, procedures)
