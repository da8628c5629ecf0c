export type Sent =
  | { readonly outcome: 'sent' }
  /** Busy, or nobody knows: later, not before so many milliseconds. */
  | { readonly outcome: 'again'; readonly notBefore: number }
  /** The citizen refused, or the consents are used up. */
  | { readonly outcome: 'no-consent' }
  | { readonly outcome: 'dropped'; readonly code: string }

/** What became of telling somebody; `left` to the inbox is not worth a note. */
export type Notified = Exclude<Sent, { readonly outcome: 'no-consent' }> | { readonly outcome: 'left' }

const REFUSED = 43101
/** Another message to the same person is on its way, and the system is busy. */
const BUSY: ReadonlySet<number> = new Set([43108, -1])
const QUOTA = 45009
const HOUR = 3_600_000

/**
 * What WeChat made of a message (DOMAIN 4.1, WIRE 9.7). Its own codes are positive and, but for these, final: a bad template
 * or field is not put right by sending again. The cloud's are negative (-501001 …) and most pass.
 */
export const sentOrWhy = async (send: () => Promise<unknown>): Promise<Sent> => {
  try {
    await send()
    return { outcome: 'sent' }
  } catch (error) {
    const raw = (error as { readonly errCode?: unknown }).errCode
    const code = Number(raw)
    if (code === REFUSED) return { outcome: 'no-consent' }
    if (code === QUOTA) return { outcome: 'again', notBefore: HOUR }
    if (BUSY.has(code) || isOfTheCloud(code) || raw === undefined) return { outcome: 'again', notBefore: 0 }
    return { outcome: 'dropped', code: String(raw) }
  }
}

/** No permission in config.json, and wrong parameters or nothing left to text with: an operator has to look. */
const LASTING: ReadonlySet<number> = new Set([-604101, -501007])
const isOfTheCloud = (code: number): boolean => code < -500_000 && !LASTING.has(code)
