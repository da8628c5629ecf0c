import { addDays, todayInShanghai } from '../../domain/standards/days'
import type { CaseRecord } from '../shared/case-record'
import { collection } from '../shared/database'

/** A case by what nobody is known by: its id, its service, its desk. */
export interface Mention {
  readonly id: string
  readonly service: CaseRecord['service']
  readonly desk: string | null
}

/** Everything that failed, is late, or waits for a person. Nothing personal in it. */
export interface Findings {
  /** Could not be sent to its department. */
  readonly dead: readonly Mention[]
  /** Its promised day has passed. */
  readonly late: readonly Mention[]
  /** Handed in, and no desk has looked for over a day. */
  readonly waiting: readonly Mention[]
  /** Systems outside that do not answer, by the names of their gates. */
  readonly silent: readonly string[]
}

const MOST = 100
const DAY = 24 * 60 * 60_000
const SILENT_AFTER = 5
const MENTIONED = ['_id', 'service', 'desk'] as const

const mention = ({ _id, service, desk }: Pick<CaseRecord, (typeof MENTIONED)[number]>): Mention => ({
  id: _id,
  service,
  desk,
})

interface GateRecord {
  readonly _id: string
  readonly failures: number
}

/** At most a hundred of each: who has more has one trouble, not a hundred. */
export const gather = async (now: number): Promise<Findings> => {
  const cases = collection<CaseRecord>('applications')
  const shared = { limit: MOST, fields: MENTIONED }
  const yesterday = addDays(todayInShanghai(now), -1)
  const aDayAgo = new Date(now - DAY).toISOString()
  const [dead, late, waiting, gates] = await Promise.all([
    cases.find({ ...shared, where: { deadLetters: true }, orderBy: ['updatedAt', 'desc'] }),
    cases.find({ ...shared, where: { status: 'accepted', dueAt: { lte: yesterday } }, orderBy: ['dueAt', 'asc'] }),
    cases.find({
      ...shared,
      where: { status: 'submitted', updatedAt: { lte: aDayAgo } },
      orderBy: ['updatedAt', 'asc'],
    }),
    collection<GateRecord>('gates').find({
      where: {},
      orderBy: ['failures', 'desc'],
      limit: MOST,
      fields: ['_id', 'failures'],
    }),
  ])
  return {
    dead: dead.map(mention),
    late: late.map(mention),
    waiting: waiting.map(mention),
    silent: gates.filter(({ failures }) => failures >= SILENT_AFTER).map(({ _id }) => _id),
  }
}
