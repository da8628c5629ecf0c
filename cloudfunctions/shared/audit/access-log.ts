import { todayInShanghai } from '../../../domain/standards/days'
import { collection } from '../platform/database'
import { faultOf } from '../platform/log'

export type Looked = 'read' | 'pictures'

/** That an office looked at a case: which office and when, never which person. One a day and kind, so it stays small. */
interface LookRecord {
  readonly _id: string
  readonly application: string
  /** ISO instant of the first look of that day. */
  readonly at: string
  readonly desk: string
  readonly what: Looked
}

export interface Look {
  readonly at: string
  readonly desk: string
  readonly what: Looked
}

/** Access records are kept for six months (网络安全法 第二十一条). */
const KEPT_DAYS = 183
const MOST_SHOWN = 100

const looks = () => collection<LookRecord>('looks')

/**
 * Writes down that a desk looked. It never fails and is waited for beside what the clerk waits for anyway: the owner loses
 * a line when the database stumbles, the clerk loses nothing.
 */
export const noteLook = async (application: string, desk: string, kinds: readonly Looked[]): Promise<void> => {
  const now = Date.now()
  const at = new Date(now).toISOString()
  try {
    const fresh = await Promise.all(
      kinds.map((what) =>
        looks().insert({ _id: `${application}.${desk}.${todayInShanghai(at)}.${what}`, application, at, desk, what }),
      ),
    )
    if (!fresh.includes(true)) return
    const tooOld = new Date(now - KEPT_DAYS * 86_400_000).toISOString()
    await looks().remove({ application, at: { lte: tooOld } })
  } catch (error) {
    console.log(JSON.stringify({ function: 'looks', ok: false, ...faultOf(error) }))
  }
}

/** The newest first. */
export const looksAt = (application: string): Promise<readonly Look[]> =>
  looks().find({
    where: { application },
    orderBy: ['at', 'desc'],
    limit: MOST_SHOWN,
    fields: ['at', 'desk', 'what'],
  })

export const forgetLooks = (application: string): Promise<number> => looks().remove({ application })
