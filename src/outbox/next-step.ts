import type { Entry } from './change'
import { isPictureOpen, waitsFor } from './waits-for'

/** What the runner of a case does next. */
export type NextStep =
  | { readonly do: 'send'; readonly entry: Entry }
  /** Milliseconds since 1970. */
  | { readonly do: 'wait'; readonly until: number }
  | { readonly do: 'rest' }

/**
 * The first entry that may go. In order: one that waits for another try holds up all behind it. A picture that is not
 * uploaded yet and an entry that was refused hold up only what waits for them.
 */
export const nextStep = (entries: readonly Entry[], now: number): NextStep => {
  const passed: Entry[] = []
  for (const entry of entries) {
    const isHeldUp = passed.some((before) => waitsFor(entry, before))
    if (entry.refusal !== undefined || isPictureOpen(entry) || isHeldUp) {
      passed.push(entry)
      continue
    }
    if (entry.retryAt !== undefined && entry.retryAt > now) return { do: 'wait', until: entry.retryAt }
    return { do: 'send', entry }
  }
  return { do: 'rest' }
}
