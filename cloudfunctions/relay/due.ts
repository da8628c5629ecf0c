import type { CaseRecord } from '../shared/case-record'
import { collection } from '../shared/database'
import { faultOf, log } from '../shared/log'
import { relayCase } from './relay-case'

const BATCH = 20
/** Side by side, so that one department that does not answer does not hold up the others. */
const ABREAST = 5
/** A function lives 20 s and a department may take 5: what is not begun by now is left to the next tick. */
const BEGIN_WITHIN = 10_000
/** Longer than a function can live, so that two ticks never work on one case. */
const LEASE = 60_000

/** How many cases were relayed. Costs one query, and two writes a case that is due. */
export const relayDue = async (started: number): Promise<number> => {
  const due = await collection<CaseRecord>('applications').findAll({
    where: { nextRelayAt: { lte: started } },
    orderBy: ['nextRelayAt', 'asc'],
    limit: BATCH,
  })
  const waiting = [...due]
  let relayed = 0
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (Date.now() - started > BEGIN_WITHIN) return
      if (await relayOne(next)) relayed += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, due.length) }, worker))
  return relayed
}

/** A case that cannot be relayed (a seal that does not open) must not keep the others from it. */
const relayOne = async (record: CaseRecord): Promise<boolean> => {
  const started = Date.now()
  try {
    const leased = await lease(record)
    if (leased === undefined) return false
    await relayCase(leased)
    return true
  } catch (error) {
    log({ function: 'relay', action: 'case', ok: false, code: 'internal', ms: Date.now() - started, ...faultOf(error) })
    return false
  }
}

/** Whoever changes the revision first has the case for a minute; if it dies, the case comes up again by itself. */
const lease = async (record: CaseRecord): Promise<CaseRecord | undefined> => {
  const until = Date.now() + LEASE
  const change = { revision: record.revision + 1, leaseUntil: until, nextRelayAt: until }
  const won = await collection<CaseRecord>('applications').update(
    { _id: record._id, revision: record.revision },
    change,
  )
  return won === 1 ? { ...record, ...change } : undefined
}
