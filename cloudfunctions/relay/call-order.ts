import type * as z from 'zod'
import { callThroughBreaker } from '../shared/external/external-call'
import { send } from '../shared/external/send'
import type { Clock } from '../shared/platform/clock'
import type { Address } from '../shared/settings/address'
import { type CallAnswer, failureOf, understand } from './policy/call-answer'
import { orderReading } from './policy/order'

interface Order<T> {
  /** Name of the circuit breaker. */
  readonly breaker: string
  /** For the desk: 邮政. */
  readonly name: string
  /** The same over all retries. */
  readonly id: string
  readonly body: object
  /** What it says when it is done. */
  readonly done: z.ZodType<T>
}

/** One attempt at a system that is no department: the courier, the credit register. */
export const callOrder = async <T>(
  address: Address,
  { breaker, name, id, body, done }: Order<T>,
  clock: Clock,
): Promise<CallAnswer<T>> =>
  callThroughBreaker<CallAnswer<T>>(
    { breaker, perMinute: address.perMinute, clock },
    async () => {
      const reply = await send(address, { id, body: JSON.stringify(body), now: clock() })
      return understand(reply, orderReading(name, done), clock())
    },
    failureOf,
  )
