import { DESK_QUEUES, type DeskQueue } from '../../domain/casework/state/queue-fields'
import type { ApplicationSummary } from '../../domain/casework/state/view'
import type { CaseRecord } from '../shared/cases/case-record'
import { SUMMARY_FIELDS, summaryOf } from '../shared/cases/view'
import { collection, type Filter } from '../shared/platform/database'
import type { Clerk } from '../shared/rpc/callers'

/** `open`: all that stand in a queue of the desk; `undelivered`: a paper is to be handed out, though it may be completed. */
export const QUEUES = ['open', ...DESK_QUEUES, 'undelivered'] as const
export type QueueName = (typeof QUEUES)[number]
export type QueueCounts = Readonly<Record<DeskQueue | 'undelivered', number>>

interface QueuePage {
  readonly applications: readonly ApplicationSummary[]
  /** Where this page ended; absent on the last. */
  readonly next?: string
}

const PAGE = 50

const applications = () => collection<CaseRecord>('applications')

const belonging = (desk: string, which: QueueName): Filter<CaseRecord> => {
  if (which === 'undelivered') return { desk, undelivered: true }
  return { desk, queue: which === 'open' ? { in: DESK_QUEUES } : which }
}

/**
 * One query. The cursor is the key of the last case shown (keyset): what leaves or enters the queue meanwhile moves
 * nothing, as it would with an offset.
 */
export const queuePage = async (
  { desk }: Clerk,
  { which, after }: { readonly which: QueueName; readonly after?: string | undefined },
): Promise<QueuePage> => {
  const found = await applications().find({
    where: { ...belonging(desk, which), ...(after === undefined ? {} : { waitingKey: { gt: after } }) },
    orderBy: ['waitingKey', 'asc'],
    limit: PAGE + 1,
    fields: [...SUMMARY_FIELDS, 'waitingKey'],
  })
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    applications: shown.map(summaryOf),
    ...(found.length > PAGE && last !== undefined ? { next: last.waitingKey } : {}),
  }
}

/** Counted in the database, however many there are. */
export const queueCounts = async ({ desk }: Clerk): Promise<QueueCounts> => {
  const count = (which: QueueName) => applications().count(belonging(desk, which))
  const [submitted, returned, accepted, undelivered] = await Promise.all([
    count('submitted'),
    count('returned'),
    count('accepted'),
    count('undelivered'),
  ])
  return { submitted, returned, accepted, undelivered }
}
