import { addDays, hourInShanghai, todayInShanghai } from '../../domain/standards/days'
import type { CaseRecord } from '../shared/cases/case-record'
import { OPENS_AFTER } from '../shared/external/circuit-breaker'
import { collection, type Filter } from '../shared/platform/database'

/** A case by what identifies no person: its id, service and desk. */
export interface Mention {
  readonly id: string
  readonly service: CaseRecord['service']
  readonly desk: string | null
  /** The code of what went wrong. */
  readonly why?: string
}

/** Everything that failed, is late, or waits for a person. Nothing personal in it. */
export interface Findings {
  /** Could not be sent to its department, the courier or the register. */
  readonly dead: readonly Mention[]
  /** Rejected by a department, and still with the desk. */
  readonly rejected: readonly Mention[]
  /** Its promised day has passed. */
  readonly late: readonly Mention[]
  /** Its promised day is today, and a department is not done: also one that accepted and has said nothing since. */
  readonly ending: readonly Mention[]
  /** Handed in, and no desk has looked for over a day. */
  readonly waiting: readonly Mention[]
  /** Its family was not reached on the phone since yesterday morning. */
  readonly notNotified: readonly Mention[]
  /** Sent back since yesterday morning for what the desk could have told the first time, and why (一次性告知). */
  readonly toldLate: readonly Mention[]
  /** Systems outside that do not answer, by the names of their circuit breakers. */
  readonly silent: readonly string[]
}

/** When an administrator begins to work. */
export const FROM_HOUR = 8

const MOST = 100
const DAY = 24 * 60 * 60_000
const MENTIONED = ['_id', 'service', 'desk', 'lastNotifyFailureCode', 'lastLateReturnReason'] as const

interface BreakerRecord {
  readonly _id: string
  readonly failures: number
}

/** At most a hundred of each: more have one common cause. */
export const gather = async (now: number): Promise<Findings> => {
  const today = todayInShanghai(now)
  const yesterday = addDays(today, -1)
  const since = hourInShanghai(yesterday, FROM_HOUR)
  const aDayAgo = new Date(now - DAY).toISOString()
  const [dead, rejected, late, ending, waiting, notNotified, toldLate, silent] = await Promise.all([
    cases({ deadLetters: true }, ['updatedAt', 'desc']),
    cases({ rejected: true }, ['updatedAt', 'asc']),
    cases({ owedBy: { lte: yesterday } }, ['owedBy', 'asc']),
    cases({ owedBy: today }),
    cases({ status: 'submitted', updatedAt: { lte: aDayAgo } }, ['updatedAt', 'asc']),
    cases({ lastNotifyFailureAt: { gte: since } }, ['lastNotifyFailureAt', 'desc'], 'lastNotifyFailureCode'),
    cases({ lastLateReturnAt: { gte: since } }, ['lastLateReturnAt', 'desc'], 'lastLateReturnReason'),
    silentSystems(),
  ])
  return { dead, rejected, late, ending, waiting, notNotified, toldLate, silent }
}

const cases = async (
  where: Filter<CaseRecord>,
  orderBy?: readonly [keyof CaseRecord & string, 'asc' | 'desc'],
  told?: 'lastNotifyFailureCode' | 'lastLateReturnReason',
): Promise<readonly Mention[]> => {
  const order = orderBy === undefined ? {} : { orderBy }
  const found = await collection<CaseRecord>('applications').find({ where, ...order, limit: MOST, fields: MENTIONED })
  return found.map(({ _id: id, service, desk, ...codes }) => {
    const why = told === undefined ? undefined : codes[told]
    return { id, service, desk, ...(typeof why === 'string' ? { why } : {}) }
  })
}

const silentSystems = async (): Promise<readonly string[]> => {
  const breakers = await collection<BreakerRecord>('circuit-breakers').find({
    where: {},
    orderBy: ['failures', 'desc'],
    limit: MOST,
    fields: ['_id', 'failures'],
  })
  return breakers.filter(({ failures }) => failures >= OPENS_AFTER).map(({ _id }) => _id)
}
