/**
 * The rules of what stands before a system outside: a circuit breaker, so that a system that is down is not called by
 * every case in turn, and a rate limit, so that one that is slow is not run over. Pure; `circuit-breakers.ts` keeps them.
 */
export interface BreakerState {
  /** In a row. */
  readonly failures: number
  /** Milliseconds since 1970; 0 while calls pass. */
  readonly openUntil: number
  /** Since 1970. */
  readonly minute: number
  /** In that minute. */
  readonly sent: number
}

export type Admission =
  | { readonly pass: true; readonly isTroubled: boolean }
  | { readonly pass: false; readonly until: number; readonly isBroken: boolean }

const MINUTE = 60_000
export const OPENS_AFTER = 5
const SHORTEST = 15_000
const LONGEST = 5 * MINUTE
/** Longer than asking and sending take: while one call tries whether the system is back, the others wait. */
const TRIAL = 12_000

export const UNUSED: BreakerState = { failures: 0, openUntil: 0, minute: 0, sent: 0 }

/** Whether one call may go now, and if not, when to ask again; `change`: what has to be written before it may go. */
export const admit = (
  state: BreakerState,
  perMinute: number | undefined,
  now: number,
): { readonly admission: Admission; readonly change?: Partial<BreakerState> } => {
  if (state.openUntil > now) return { admission: { pass: false, until: state.openUntil, isBroken: true } }
  const minute = Math.floor(now / MINUTE)
  const sent = state.minute === minute ? state.sent : 0
  if (perMinute !== undefined && sent >= perMinute) {
    return { admission: { pass: false, until: (minute + 1) * MINUTE, isBroken: false } }
  }
  const isTrial = state.openUntil > 0
  const admission = { pass: true, isTroubled: state.failures > 0 || isTrial } as const
  if (perMinute === undefined && !isTrial) return { admission }
  return { admission, change: { minute, sent: sent + 1, openUntil: isTrial ? now + TRIAL : 0 } }
}

/** The system answered; any answer shows that it is reachable. */
export const afterSuccess = (state: BreakerState): BreakerState => ({ ...state, failures: 0, openUntil: 0 })

/** It did not answer, or said when to try again (`notBefore`, milliseconds from now). */
export const afterFailure = (state: BreakerState, now: number, notBefore = 0): BreakerState => {
  const failures = state.failures + 1
  const pause = failures < OPENS_AFTER ? 0 : Math.min(LONGEST, SHORTEST * 2 ** (failures - OPENS_AFTER))
  const wait = Math.max(pause, notBefore)
  const isPassing = wait === 0 && state.openUntil <= now
  return { ...state, failures, openUntil: isPassing ? 0 : Math.max(state.openUntil, now + wait) }
}
