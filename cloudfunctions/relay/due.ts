import type { CaseRecord } from '../shared/cases/case-record'
import type { Clock } from '../shared/platform/clock'
import { collection } from '../shared/platform/database'
import { backoff } from './backoff'
import { logFault } from './log-fault'
import { type Run, relayCase } from './relay-case'

const BATCH = 20
/** Side by side, so that one department that does not answer does not hold up the others. */
const ABREAST = 5
/** A function lives 20 s; to ask a department and to send may take 5 each. What is not begun by now is the next tick's. */
const BEGIN_WITHIN = 8_000
/** Longer than a function can live, so that two ticks never work on one case. */
const LEASE = 60_000

/** How many cases were relayed. Costs one query, and two writes a case that is due. */
export const relayDue = async (clock: Clock): Promise<number> => {
  const started = clock()
  const due = await applications().findAll({
    where: { nextRelayAt: { lte: started } },
    orderBy: ['nextRelayAt', 'asc'],
    limit: BATCH,
  })
  const waiting = [...due]
  const until = started + BEGIN_WITHIN
  let relayed = 0
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (clock() > until) return
      if (await relayOne(next, until, clock)) relayed += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, due.length) }, worker))
  return relayed
}

/**
 * A case that cannot be relayed (a seal that does not open, a database that does not answer) must not hold up the others.
 * If even the failure cannot be written, the lease expires and the case is due again.
 */
const relayOne = async (record: CaseRecord, until: number, clock: Clock): Promise<boolean> => {
  const started = clock()
  try {
    const leased = await lease(record, clock)
    return leased !== undefined && (await relayLeased(leased, { clock, until, isInDoubt: record.leaseUntil !== null }))
  } catch (error) {
    logFault('case', clock() - started, error)
    return false
  }
}

/** A lease that nobody gave back (`isInDoubt`): a run died over this case, and may have sent something. */
const relayLeased = async (leased: CaseRecord, run: Run): Promise<boolean> => {
  const { clock } = run
  const started = clock()
  try {
    await relayCase(leased, run)
    return true
  } catch (error) {
    logFault('case', clock() - started, error)
    await recordRelayFailure(leased, clock)
    return false
  }
}

/** Whoever changes the revision first has the case for a minute; if it dies, the case comes up again by itself. */
const lease = async (record: CaseRecord, clock: Clock): Promise<CaseRecord | undefined> => {
  const until = clock() + LEASE
  const change = { revision: record.revision + 1, leaseUntil: until, nextRelayAt: until }
  const won = await applications().update({ _id: record._id, revision: record.revision }, change)
  return won === 1 ? { ...record, ...change } : undefined
}

/** So many times in a row, over some hours, and it is no passing trouble. */
const MOST_FAILURES = 20

/** The fault is ours: later and later again, and at last for a person to look at. The lease stays as the sign of doubt. */
const recordRelayFailure = async (
  { _id, revision, relayFailures = 0, deadLetters }: CaseRecord,
  clock: Clock,
): Promise<void> => {
  const count = relayFailures + 1
  const isOver = count >= MOST_FAILURES
  await applications().update(
    { _id, revision },
    {
      revision: revision + 1,
      relayFailures: count,
      nextRelayAt: isOver ? null : clock() + backoff(count),
      deadLetters: deadLetters || isOver,
    },
  )
}

const applications = () => collection<CaseRecord>('applications')
