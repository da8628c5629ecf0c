import { isTooShort, isWellFormed } from '../../domain/intake/signature'
import type { Stroke } from '../platform/drawing/strokes'

/** Closer than a line is wide; a finger reports more points than a signature needs. */
const STEP = 6

/** Points that say nothing are dropped, the last one points. */
const thinned = (stroke: Stroke): number[] => {
  const points: number[] = []
  for (let at = 0; at < stroke.length; at += 2) {
    const x = stroke[at] ?? 0
    const y = stroke[at + 1] ?? 0
    const isLast = at + 2 >= stroke.length
    const far = Math.abs(x - (points[points.length - 2] ?? 0)) + Math.abs(y - (points[points.length - 1] ?? 0)) >= STEP
    if (points.length === 0 || far || isLast) points.push(x, y)
  }
  return points
}

/** As the cloud keeps them: few enough points to be stored with the case. */
export const readyToSend = (strokes: readonly Stroke[]): number[][] => strokes.map(thinned)

/** Why a signature cannot be handed in, and what to do; nothing when it can. */
export const signatureProblem = (strokes: readonly Stroke[]): string | undefined => {
  if (strokes.length === 0) return '还没有签，请在框里手写姓名'
  if (isTooShort(strokes)) return '签得太短了，请把姓名写完整'
  return isWellFormed(readyToSend(strokes)) ? undefined : '笔画太多了，请清空后再写一遍'
}
