import type { Day } from '../../domain/definition/answers'
import { hourOf, todayInShanghai } from '../../domain/standards/days'
import { collection } from '../shared/platform/database'
import { timer } from '../shared/rpc/timer'
import { settings } from '../shared/settings/settings'
import { type Findings, FROM_HOUR, gather } from './gather'
import { digestText } from './words'

/**
 * `digests/{day}`: one a day, written before it is sent, so that a crash does not lose it. One between the robot's answer
 * and our note sends the same text once more: the robot takes no key.
 */
interface DigestRecord extends Findings {
  readonly _id: Day
  readonly sentAt: string | null
}

const TIMEOUT = 5_000

const digests = () => collection<DigestRecord>('digests')

const todays = async (now: number): Promise<DigestRecord> => {
  const _id = todayInShanghai(now)
  const there = await digests().get(_id)
  if (there !== undefined) return there
  const fresh: DigestRecord = { _id, ...(await gather(now)), sentAt: null }
  return (await digests().insert(fresh)) ? fresh : ((await digests().get(_id)) ?? fresh)
}

/** To the administrators' group, as a robot of 企业微信 takes it. Not taken: the next hour tries again. */
const send = async (url: string, text: string): Promise<boolean> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const { errcode } = (await response.json()) as { readonly errcode?: unknown }
    return response.ok && errcode === 0
  } catch {
    return false
  }
}

/** Every hour from eight: today's digest is made once, and sent until it was taken. */
export const main = timer('digest', async (started) => {
  if (hourOf(new Date(started).toISOString()) < FROM_HOUR) return { findings: 0, sent: 0 }
  const { _id, sentAt, ...findings } = await todays(started)
  const count = Object.values(findings).reduce((sum, list) => sum + list.length, 0)
  const url = settings.digestRobot()
  if (sentAt !== null || url === undefined) return { findings: count, sent: 0 }
  const isSent = await send(url, digestText(_id, findings))
  if (isSent) await digests().update({ _id, sentAt: null }, { sentAt: new Date(started).toISOString() })
  return { findings: count, sent: isSent ? 1 : 0 }
})
