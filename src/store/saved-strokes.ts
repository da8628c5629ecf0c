import type { Stroke } from '../platform/drawing/strokes'
import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from './me'

/**
 * Strokes that were written and not handed in yet: a page that is left, or loaded anew, still has them. Once handed in they
 * are taken off the phone.
 */
type Pads = Readonly<Record<string, { readonly text: string; readonly strokes: readonly Stroke[] }>>

const keyOf = (application: string) => `${meNow()}:strokes:${application}`
const padsOf = (application: string) => privateStorage.read<Pads>(keyOf(application)) ?? {}

/** Nothing when the text has changed since: those strokes stood under other words. */
export const strokesOf = (application: string, signature: string, textHash: string): readonly Stroke[] => {
  const there = padsOf(application)[signature]
  return there?.text === textHash ? there.strokes : []
}

export const keepStrokes = (
  application: string,
  signature: string,
  textHash: string,
  strokes: readonly Stroke[],
): void => {
  const { [signature]: _before, ...others } = padsOf(application)
  const pads = strokes.length === 0 ? others : { ...others, [signature]: { text: textHash, strokes } }
  if (Object.keys(pads).length === 0) removeStrokes(application)
  else privateStorage.write(keyOf(application), pads)
}

export const removeStrokes = (application: string): void => privateStorage.remove(keyOf(application))
