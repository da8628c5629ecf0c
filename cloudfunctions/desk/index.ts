import * as z from 'zod'
import type { Command } from '../../domain/casework/command'
import { refusals } from '../../domain/casework/refusals'
import type { ApplicationView } from '../../domain/casework/state/view'
import { noteLook } from '../shared/audit/access-log'
import type { Changed } from '../shared/cases/case-store'
import { changeCase, readCase } from '../shared/cases/case-store'
import { viewOf } from '../shared/cases/view'
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

const change = (caller: Clerk, input: { id: string; command: string }, wanted: Command) =>
  changeCase({ actor: actorOf(caller), id: input.id, command: input.command, commands: [wanted] })

const view = (changed: Changed): Outcome<ApplicationView> =>
  changed.ok ? success(viewOf(changed.case)) : failure(changed.refusal)

const procedures = {
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
        noteLook(input.id, caller.desk, photos.length === 0 ? ['read'] : ['read', 'pictures']),
      ])
      return success({ ...viewOf(found), links })
    },
  }),

  accept: procedure({
    input: z.object({ id, numbers: z.record(shape.name, z.string().max(40)).default({}), command }),
    run: async (input, caller) =>
      view(await change(caller, input, { type: 'accept', clerk: caller.openid, numbers: input.numbers })),
  }),

  return: procedure({
    input: z.object({ id, corrections: shape.corrections, command }),
    run: async (input, caller) =>
      view(await change(caller, input, { type: 'return', clerk: caller.openid, corrections: input.corrections })),
  }),

  /** A commitment was found to be false: it goes into the credit register. */
  breach: procedure({
    input: z.object({ id, person: shape.name, reason: z.string().trim().min(1).max(200), command }),
    run: async (input, caller) => {
      const { person, reason } = input
      return view(await change(caller, input, { type: 'commitment-false', clerk: caller.openid, person, reason }))
    },
  }),

  /** What could not be sent to its department, with the reason. */
  failed: procedure({
    input: z.object({}),
    run: async (_input, caller) => success({ cases: await deadLetters(caller) }),
  }),

  replay: procedure({
    input: z.object({ id, command }),
    run: async (input, caller) => replay(caller, input),
  }),

  /** The paper of an item that the desk itself issues is ready or was posted, as the family chose. */
  deliver: procedure({
    input: z.object({ id, item: shape.name, delivery: shape.delivery, command }),
    run: async (input, caller) => {
      const { item, delivery } = input
      const wanted: Command =
        delivery.way === 'ready'
          ? { type: 'item-ready', item }
          : { type: 'item-posted', item, carrier: delivery.carrier, tracking: delivery.tracking }
      return view(await change(caller, input, wanted))
    },
  }),
}

export type DeskApi = Procedures<typeof procedures>

export const main = router('desk', clerk, procedures)
