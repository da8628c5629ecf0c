const DELAYS_MS = [3_000, 8_000, 20_000, 60_000] as const

/** Milliseconds to wait after the nth try that got no answer; the first is 1. */
export const retryDelay = (tries: number): number =>
  DELAYS_MS[Math.min(Math.max(tries, 1), DELAYS_MS.length) - 1] ?? DELAYS_MS[0]
