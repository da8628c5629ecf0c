const LEAST = 1_000
const BASE = 10_000
const CAP = 3_600_000

/** The only 4xx codes that are worth a retry. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** A final answer: the same request would get it again. */
export const isFinal = (status: number): boolean => status >= 400 && status < 500 && !PASSING.has(status)

/**
 * Milliseconds until the next try: full jitter (a random part of a doubling span), so that a department that comes back
 * is not met by everybody at once.
 */
export const backoff = (tries: number, random: () => number = Math.random): number =>
  Math.max(LEAST, Math.ceil(random() * Math.min(CAP, BASE * 2 ** Math.min(tries, 20))))

/** `Retry-After` in milliseconds from now: seconds or an HTTP date (RFC 9110 10.2.3); at most a day. */
export const retryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, 24 * CAP) : undefined
}
