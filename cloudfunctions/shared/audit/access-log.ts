import { todayInShanghai } from '../../../domain/standards/days'
import { type Clock, isoOf } from '../platform/clock'
import { collection } from '../platform/database'
import { faultOf, log } from '../platform/log'

export type Accessed = 'read' | 'pictures'

/** That an office looked at a case: which office and when, never which person. One a day and kind, so it stays small. */
export interface Access {
  /** ISO instant of the first access of that day. */
  readonly at: string
  readonly desk: string
  readonly what: Accessed
}

interface AccessRecord extends Access {
  readonly _id: string
  readonly application: string
}

/** Access records are kept for six months (网络安全法 第二十一条). */
const KEPT_DAYS = 183
const DAY = 86_400_000
const MOST_SHOWN = 100

const accessLog = () => collection<AccessRecord>('access-log')

/**
 * Writes down that a desk looked. It never fails and is waited for beside what the clerk waits for anyway: the owner loses
 * a line when the database does not answer, the clerk loses nothing.
 */
export const recordAccess = async (
  application: string,
  desk: string,
  kinds: readonly Accessed[],
  clock: Clock,
): Promise<void> => {
  const now = clock()
  const at = isoOf(now)
  try {
    const fresh = await Promise.all(
      kinds.map((what) =>
        accessLog().insert({
          _id: `${application}.${desk}.${todayInShanghai(at)}.${what}`,
          application,
          at,
          desk,
          what,
        }),
      ),
    )
    if (!fresh.includes(true)) return
    await accessLog().remove({ application, at: { lte: isoOf(now - KEPT_DAYS * DAY) } })
  } catch (error) {
    log({ function: 'desk', action: 'access-log', ok: false, code: 'internal', ms: clock() - now, ...faultOf(error) })
  }
}

/** The newest first. */
export const accessesTo = (application: string): Promise<readonly Access[]> =>
  accessLog().find({
    where: { application },
    orderBy: ['at', 'desc'],
    limit: MOST_SHOWN,
    fields: ['at', 'desk', 'what'],
  })

export const removeAccessLog = (application: string): Promise<number> => accessLog().remove({ application })
