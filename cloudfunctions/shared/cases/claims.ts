import { collection } from '../platform/database'
import type { CaseRecord } from './case-record'

/** One live application per newborn: the key is the `_id`, so a second insert fails. */
interface ClaimRecord {
  readonly _id: string
  readonly application: string
  /** Milliseconds; renewed by every attempt to submit. */
  readonly at: number
  readonly command: string
}

/** Longer than the time limit of a function: an older claim without a submitted application was left by a crash. */
const ABANDONED_AFTER = 60_000

/**
 * The claim is taken before the application is written. A crash in between leaves a claim of an application that is not
 * live: its own application finds it again, another takes it over once nobody can be still at work on it.
 */
export const takeClaim = async (key: string, application: string, command: string, now: number): Promise<boolean> => {
  const claims = collection<ClaimRecord>('claims')
  const mine: ClaimRecord = { _id: key, application, at: now, command }
  if (await claims.insert(mine)) return true
  const standing = await claims.get(key)
  if (standing === undefined) return claims.insert(mine)
  if (standing.application !== application && !(await isAbandoned(standing, now))) return false
  const { _id: _key, ...renewed } = mine
  const { application: holder, at } = standing
  if ((await claims.update({ _id: key, application: holder, at }, renewed)) === 1) return true
  // Another submission of the same application renewed it at the same moment, or the answer to our own write was lost.
  return (await claims.get(key))?.application === application
}

export const freeClaims = async (keys: readonly string[], application: string): Promise<void> => {
  await Promise.all(keys.map((_id) => collection<ClaimRecord>('claims').remove({ _id, application })))
}

const isAbandoned = async (claim: ClaimRecord, now: number): Promise<boolean> => {
  const [holder] = await collection<CaseRecord>('applications').find({
    where: { _id: claim.application },
    limit: 1,
    fields: ['status', 'claims'],
  })
  if (holder?.status === 'closed') return true
  if (holder?.claims.includes(claim._id)) return false
  return now - claim.at > ABANDONED_AFTER
}
