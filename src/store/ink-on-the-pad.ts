import type { Stroke } from '../platform/ink'

/**
 * Strokes that were written and not handed in yet. A page that is left and opened again, or drawn anew, still has them;
 * they are in memory only, a signature is never kept on the phone.
 */
const pads = new Map<string, { readonly text: string; readonly strokes: readonly Stroke[] }>()

const keyOf = (application: string, signature: string) => `${application}/${signature}`

/** Nothing when the text has changed since: those strokes stood under other words. */
export const inkOf = (application: string, signature: string, textHash: string): readonly Stroke[] => {
  const there = pads.get(keyOf(application, signature))
  return there?.text === textHash ? there.strokes : []
}

export const keepInk = (application: string, signature: string, textHash: string, strokes: readonly Stroke[]): void => {
  if (strokes.length === 0) pads.delete(keyOf(application, signature))
  else pads.set(keyOf(application, signature), { text: textHash, strokes })
}

export const forgetInk = (application: string): void => {
  for (const key of [...pads.keys()]) if (key.startsWith(`${application}/`)) pads.delete(key)
}
