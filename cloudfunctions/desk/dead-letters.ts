import { refusals } from '../../domain/casework/refusals'
import type { ApplicationSummary } from '../../domain/casework/state/view'
import type { CaseRecord } from '../shared/cases/case-record'
import type { Changed } from '../shared/cases/case-store'
import { changeCase } from '../shared/cases/case-store'
import { aboutEntry, deadLettersIn, revived } from '../shared/cases/outbox'
import { SUMMARY_FIELDS, summaryOf } from '../shared/cases/view'
import { type Clock, isoOf } from '../shared/platform/clock'
import { collection } from '../shared/platform/database'
import type { Clerk } from '../shared/rpc/callers'
import type { Outcome } from '../shared/rpc/procedure'
import { failure, success } from '../shared/rpc/procedure'

/** A case of which something could not be sent, and what. */
export interface Undeliverable {
  readonly application: ApplicationSummary
  readonly letters: readonly {
    /** None: the case itself could not be worked on. */
    readonly item?: string
    readonly department?: string
    /** ISO instant. */
    readonly at: string
    /** For the clerk, in Chinese. */
    readonly why: string
  }[]
}

const MOST = 100
const OURS = '系统处理这份申请时出错，请联系工程师查看日志，处理好后重新发送'

const applications = () => collection<CaseRecord>('applications')

/** What of one desk's cases waits for a person because it could not be sent, the longest-waiting first. */
export const deadLetters = async ({ desk }: Clerk): Promise<readonly Undeliverable[]> => {
  const found = await applications().find({
    where: { desk, deadLetters: true },
    orderBy: ['updatedAt', 'asc'],
    limit: MOST,
    fields: [...SUMMARY_FIELDS, 'outbox'],
  })
  return found.map(({ outbox, ...record }) => {
    const letters = deadLettersIn(outbox).flatMap((letter) =>
      letter.dead === undefined ? [] : [{ ...aboutEntry(letter), ...letter.dead }],
    )
    return {
      application: summaryOf(record),
      letters: letters.length > 0 ? letters : [{ at: record.updatedAt, why: OURS }],
    }
  })
}

/** Sends once more what was given up. Nothing given up, nothing happens. */
export const replay = async (
  { openid, desk }: Clerk,
  { id, command }: { readonly id: string; readonly command: string },
  clock: Clock,
): Promise<Outcome<{ readonly again: number }>> => {
  const record = await applications().get(id)
  if (record?.desk !== desk) return failure(refusals.notFound())
  if (!record.deadLetters) return success({ again: 0 })
  const letters = deadLettersIn(record.outbox)
  if (letters.length === 0) return takeUpAgain(record, clock())
  const now = clock()
  const at = isoOf(now)
  const changed: Changed = await changeCase({
    actor: { role: 'clerk', openid, desk },
    id,
    command,
    commands: [],
    clock,
    outbox: (outbox) => revived(outbox, now),
    notes: letters.map((letter) => ({ at, type: 'replayed', ...aboutEntry(letter) })),
  })
  return changed.ok ? success({ again: letters.length }) : failure(changed.refusal)
}

/** Its answers may be what cannot be opened, so they are left alone. */
const takeUpAgain = async (
  { _id, revision }: CaseRecord,
  now: number,
): Promise<Outcome<{ readonly again: number }>> => {
  const change = { revision: revision + 1, relayFailures: 0, deadLetters: false, nextRelayAt: now }
  return success({ again: await applications().update({ _id, revision }, change) })
}
