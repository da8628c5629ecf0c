import type { CaseRecord } from '../shared/cases/case-record'
import { collection } from '../shared/platform/database'
import { backoff } from './backoff'
import { complain } from './complain'
import { type Run, relayCase } from './relay-case'

const BATCH = 20
/** Side by side, so that one department that does not answer does not hold up the others. */
const ABREAST = 5
/** A function lives 20 s; to ask a department and to send may take 5 each. What is not begun by now is the next tick's. */
const BEGIN_WITHIN = 8_000
/** Longer than a function can live, so that two ticks never work on one case. */
const LEASE = 60_000

/** How many cases were relayed. Costs one query, and two writes a case that is due. */
export const relayDue = async (started: number): Promise<number> => {
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
      if (Date.now() > until) return
      if (await relayOne(next, until)) relayed += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, due.length) }, worker))
  return relayed
}

/**
 * A case that cannot be relayed (a seal that does not open, a database that does not answer) must not keep the others from
 * it. What cannot be written down is told by the lease: it ends by itself, and the case comes up again.
 */
const relayOne = async (record: CaseRecord, until: number): Promise<boolean> => {
  const started = Date.now()
  try {
    const leased = await lease(record)
    return leased !== undefined && (await relayLeased(leased, { until, isInDoubt: record.leaseUntil !== null }))
  } catch (error) {
    complain('case', started, error)
    return false
  }
}

/** A lease that nobody gave back (`isInDoubt`): a run died over this case, and may have sent something. */
const relayLeased = async (leased: CaseRecord, run: Run): Promise<boolean> => {
  const started = Date.now()
  try {
    await relayCase(leased, run)
    return true
  } catch (error) {
    complain('case', started, error)
    await stumble(leased)
    return false
  }
}

/** Whoever changes the revision first has the case for a minute; if it dies, the case comes up again by itself. */
const lease = async (record: CaseRecord): Promise<CaseRecord | undefined> => {
  const until = Date.now() + LEASE
  const change = { revision: record.revision + 1, leaseUntil: until, nextRelayAt: until }
  const won = await applications().update({ _id: record._id, revision: record.revision }, change)
  return won === 1 ? { ...record, ...change } : undefined
}

/** So many times in a row, over some hours, and it is no passing trouble. */
const MOST_STUMBLES = 20

/** The fault is ours: later and later again, and at last for a person to look at. The lease stays as the sign of doubt. */
const stumble = async ({ _id, revision, stumbles = 0, deadLetters }: CaseRecord): Promise<void> => {
  const count = stumbles + 1
  const isOver = count >= MOST_STUMBLES
  await applications().update(
    { _id, revision },
    {
      revision: revision + 1,
      stumbles: count,
      nextRelayAt: isOver ? null : Date.now() + backoff(count),
      deadLetters: deadLetters || isOver,
    },
  )
}

const applications = () => collection<CaseRecord>('applications')
