import * as z from 'zod'
import { COMMANDS, type Command } from '../../domain/casework/commands/index'
import { corrections } from '../../domain/casework/inputs'
import { refusals } from '../../domain/casework/refusals'
import type { Correction } from '../../domain/casework/state/application'
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
import { type Links, linksWithThumbnails, photosOf } from '../shared/storage/photos'
import { deadLetters, replay } from './dead-letters'
import { forgetMarks, ownMarks, saveMarks } from './marks'
import { QUEUES, queueCounts, queuePage } from './queue'

/** The clerk's door: the queue of one desk, and what a clerk may decide. */
const procedure = procedureFor<Clerk>()

const { id, command } = shape

/** After these there is nothing marked any more. */
const DECISIONS: ReadonlySet<string> = new Set(['accept', 'return-for-correction'])

/** A case as a clerk reads it: with links to its pictures, and with what this clerk has marked and not sent. */
interface CaseAtDesk extends ApplicationView {
  readonly links: Links
  /** What the list of pictures shows. */
  readonly thumbnails: Links
  readonly marks: readonly Correction[]
}

const actorOf = ({ openid, desk }: Clerk) => ({ role: 'clerk', openid, desk }) as const

const procedures = {
  ...commandProcedures('clerk', COMMANDS, async (caller: Clerk, { id, command }, wanted) => {
    const changed = await changeCase({
      actor: actorOf(caller),
      id,
      command,
      commands: [wanted as Command],
      clock: Date.now,
    })
    if (changed.ok && DECISIONS.has(wanted.type)) await forgetMarks(id, Date.now)
    return changed
  }),

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
    run: async (input, caller): Promise<Outcome<CaseAtDesk>> => {
      const found = await readCase(actorOf(caller), input.id)
      // What a family has taken back is no longer the desk's to look at.
      if (found === undefined || found.application.status === 'closed') return failure(refusals.notFound())
      const photos = photosOf(found.application)
      const [pictures, marks] = await Promise.all([
        linksWithThumbnails(photos),
        ownMarks(caller, found.record),
        recordAccess(input.id, caller.desk, photos.length === 0 ? ['read'] : ['read', 'pictures'], Date.now),
      ])
      return success({ ...viewOf(found), ...pictures, marks })
    },
  }),

  /** What a clerk marks while looking, kept for this clerk until the case is decided. */
  'save-marks': procedure({
    input: z.object({ id, corrections }),
    run: async (input, caller) => saveMarks(caller, input, Date.now),
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
