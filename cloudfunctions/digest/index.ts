import * as z from 'zod'
import type { Day } from '../../domain/definition/answers'
import { hourOf, todayInShanghai } from '../../domain/standards/days'
import { callThroughBreaker } from '../shared/external/external-call'
import { send } from '../shared/external/send'
import type { Clock } from '../shared/platform/clock'
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

const takenShape = z.object({ errcode: z.literal(0) })

const digests = () => collection<DigestRecord>('digests')

const todays = async (now: number): Promise<DigestRecord> => {
  const _id = todayInShanghai(now)
  const there = await digests().get(_id)
  if (there !== undefined) return there
  const fresh: DigestRecord = { _id, ...(await gather(now)), sentAt: null }
  return (await digests().insert(fresh)) ? fresh : ((await digests().get(_id)) ?? fresh)
}

/** To the administrators' group, as a robot of 企业微信 takes it. Not taken: the next hour tries again. */
const sendToRobot = async (url: string, day: Day, text: string, clock: Clock): Promise<boolean> => {
  const answer = await callThroughBreaker<boolean>(
    { breaker: 'digest-robot', clock },
    async () => {
      const body = JSON.stringify({ msgtype: 'text', text: { content: text } })
      const reply = await send({ url }, { id: `digest.${day}`, body, now: clock() })
      return reply?.status === 200 && takenShape.safeParse(reply.body).success
    },
    (isTaken) => (isTaken ? undefined : {}),
  )
  return answer === true
}

/** Every hour from eight: today's digest is made once, and sent until it was taken. */
export const main = timer('digest', async (clock) => {
  const started = clock()
  if (hourOf(new Date(started).toISOString()) < FROM_HOUR) return { findings: 0, sent: 0 }
  const { _id, sentAt, ...findings } = await todays(started)
  const count = Object.values(findings).reduce((sum, list) => sum + list.length, 0)
  const url = settings.digestRobot()
  if (sentAt !== null || url === undefined) return { findings: count, sent: 0 }
  const isSent = await sendToRobot(url, _id, digestText(_id, findings), clock)
  if (isSent) await digests().update({ _id, sentAt: null }, { sentAt: new Date(started).toISOString() })
  return { findings: count, sent: isSent ? 1 : 0 }
})
