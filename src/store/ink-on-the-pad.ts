import type { Stroke } from '../platform/drawing/strokes'
import { forget, keep, kept } from '../platform/storage/storage'
import { meNow } from './me'

/**
 * Strokes that were written and not handed in yet: a page that is left, or loaded anew, still has them. Once handed in they
 * are taken off the phone.
 */
type Pads = Readonly<Record<string, { readonly text: string; readonly strokes: readonly Stroke[] }>>

const keyOf = (application: string) => `ink:${meNow()}:${application}`
const padsOf = (application: string) => kept<Pads>(keyOf(application)) ?? {}

/** Nothing when the text has changed since: those strokes stood under other words. */
export const inkOf = (application: string, signature: string, textHash: string): readonly Stroke[] => {
  const there = padsOf(application)[signature]
  return there?.text === textHash ? there.strokes : []
}

export const keepInk = (application: string, signature: string, textHash: string, strokes: readonly Stroke[]): void => {
  const { [signature]: _before, ...others } = padsOf(application)
  const pads = strokes.length === 0 ? others : { ...others, [signature]: { text: textHash, strokes } }
  if (Object.keys(pads).length === 0) forgetInk(application)
  else keep(keyOf(application), pads)
}

export const forgetInk = (application: string): void => forget(keyOf(application))
