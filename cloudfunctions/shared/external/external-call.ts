import type { Clock } from '../platform/clock'
import { acquire, recordFailure, recordSuccess } from './circuit-breakers'

/** Not called: its circuit breaker is open (`isBroken`), or its rate limit is used up. */
export interface Held {
  readonly outcome: 'held'
  /** Milliseconds since 1970. */
  readonly until: number
  readonly isBroken: boolean
}

interface Through {
  /** Name of the circuit breaker. */
  readonly breaker: string
  readonly perMinute?: number | undefined
  readonly clock: Clock
}

/** An answer that counts as a failure; `notBefore`: milliseconds from now, if the system said so. */
export type FailureOf<T> = (answer: T) => { readonly notBefore?: number | undefined } | undefined

/** Every call to a system outside goes through here: held back by its breaker, and noted for the next one. */
export const callThroughBreaker = async <T>(
  { breaker, perMinute, clock }: Through,
  call: () => Promise<T>,
  failureOf: FailureOf<T>,
): Promise<T | Held> => {
  const admission = await acquire(breaker, perMinute, clock())
  if (!admission.pass) return { outcome: 'held', until: admission.until, isBroken: admission.isBroken }
  const answer = await call()
  const failure = failureOf(answer)
  if (failure !== undefined) await recordFailure(breaker, clock(), failure.notBefore)
  else if (admission.isTroubled) await recordSuccess(breaker)
  return answer
}
