import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { send } from '../external/send'
import type { Clock } from '../platform/clock'
import { settings } from '../settings/settings'

/** Whether the person at the phone has this name and ID number. */
export interface RealName {
  check(person: { readonly openid: string; readonly name: string; readonly idNumber: string }): Promise<RealNameAnswer>
}

/** `silent`: the check gave no answer. */
export type RealNameAnswer = 'same' | 'different' | 'silent'

const answerShape = z.object({ same: z.boolean() })

/**
 * The check that the environment has (城市服务实名信息校验 or the like, DOMAIN 4.3), behind one signed call. Where none
 * is configured nothing is checked here, and what is asked next has to tell name and number apart.
 */
export const realName = (clock: Clock = Date.now): RealName | undefined => {
  const outside = settings.realName()
  if (outside === undefined) return undefined
  return {
    check: async (person) => {
      const reply = await send(outside, { id: randomUUID(), body: JSON.stringify(person), now: clock() })
      const answer = answerShape.safeParse(reply?.body)
      if (reply === undefined || reply.status < 200 || reply.status >= 300 || !answer.success) return 'silent'
      return answer.data.same ? 'same' : 'different'
    },
  }
}
