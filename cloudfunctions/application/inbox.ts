import * as z from 'zod'
import type { Notice } from '../../domain/messages/notice'
import { isStillToDo } from '../../domain/messages/still-to-do'
import type { CaseRecord } from '../shared/cases/case-record'
import { changePerson, granted, personOf, readTo, wantingTexts } from '../shared/people/person'
import { collection } from '../shared/platform/database'
import type { Citizen } from '../shared/rpc/callers'
import { procedureFor, success } from '../shared/rpc/procedure'

const procedure = procedureFor<Citizen>()

const CASES = 50
const SHOWN = 50

/** What was told, whatever became of messages; and which messages may still be sent. */
export const inboxProcedures = {
  inbox: procedure({
    input: z.object({}),
    run: async (_input, { openid }) => {
      const [cases, { readUntil }] = await Promise.all([
        collection<CaseRecord>('applications').find({
          where: { owner: openid },
          orderBy: ['updatedAt', 'desc'],
          limit: CASES,
          fields: ['_id', 'notices', 'status', 'items'],
        }),
        personOf(openid),
      ])
      const notices: readonly (Notice & { application: string })[] = cases
        .flatMap(({ _id, notices = [], status, items }) =>
          notices
            .map((notice) => ({
              ...notice,
              isTodo: isStillToDo(notice, { status, items }, notices),
              application: _id,
            }))
            .reverse(),
        )
        .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
        .slice(0, SHOWN)
      return success({ notices, ...(readUntil === null ? {} : { readUntil }) })
    },
  }),

  'inbox-read': procedure({
    input: z.object({ until: z.iso.datetime() }),
    run: async ({ until }, { openid }) => {
      const now = new Date().toISOString()
      // A phone whose clock is ahead must not hide what is still to come.
      const person = await changePerson(openid, readTo(earlier(asInstant(until), now)))
      return success({ readUntil: person.readUntil ?? now })
    },
  }),

  /** The phone tells which templates were just accepted, each is one message more, and how many texts are wanted. */
  subscribed: procedure({
    input: z.object({
      accepted: z.array(z.enum(['progress', 'todo'])).max(5),
      texts: z.enum(['few', 'all']).optional(),
    }),
    run: async ({ accepted, texts: wanted }, { openid }) => {
      const { credit, texts = 'all' } = await changePerson(openid, (person) => {
        const allowing = granted(accepted)(person)
        return wanted === undefined ? allowing : wantingTexts(wanted)(allowing)
      })
      return success({ credit, texts })
    },
  }),
}

const earlier = (one: string, other: string): string => [one, other].sort()[0] as string

/** One spelling, so that instants compare as texts. */
const asInstant = (text: string): string => new Date(text).toISOString()
