import type { Stroke } from '../platform/ink'

/** Closer than a line is wide; a finger reports more points than a signature needs. */
const STEP = 6

/** Points that say nothing are dropped, the last one kept. */
const thinned = (stroke: Stroke): number[] => {
  const kept: number[] = []
  for (let at = 0; at < stroke.length; at += 2) {
    const x = stroke[at] ?? 0
    const y = stroke[at + 1] ?? 0
    const isLast = at + 2 >= stroke.length
    const far = Math.abs(x - (kept[kept.length - 2] ?? 0)) + Math.abs(y - (kept[kept.length - 1] ?? 0)) >= STEP
    if (kept.length === 0 || far || isLast) kept.push(x, y)
  }
  return kept
}

/** As the cloud keeps them: few enough points to be stored with the case. */
export const readyToSend = (strokes: readonly Stroke[]): number[][] => strokes.map(thinned)
