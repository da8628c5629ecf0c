import { faultInName } from '../standards/names'

type Strokes = readonly (readonly number[])[]

/** Strokes are drawn on a field of 1000 × 500. */
export const SIGNATURE_WIDTH = 1000
export const SIGNATURE_HEIGHT = 500

const MAX_STROKES = 200
const MAX_NUMBERS = 8_000
/** Shorter than this is a tap or a tick, not a name. */
const SHORTEST = 400

/** Integers in pairs within the field, and few enough to be stored with the case. */
export const isWellFormed = (strokes: Strokes): boolean =>
  strokes.length > 0 &&
  strokes.length <= MAX_STROKES &&
  strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MAX_NUMBERS &&
  strokes.every(
    (stroke) =>
      stroke.length >= 2 &&
      stroke.length % 2 === 0 &&
      stroke.every(
        (number, index) =>
          Number.isInteger(number) && number >= 0 && number <= (index % 2 === 0 ? SIGNATURE_WIDTH : SIGNATURE_HEIGHT),
      ),
  )

const lengthOf = (stroke: readonly number[]): number => {
  let length = 0
  for (let i = 2; i + 1 < stroke.length; i += 2) {
    length += Math.hypot((stroke[i] ?? 0) - (stroke[i - 2] ?? 0), (stroke[i + 1] ?? 0) - (stroke[i - 1] ?? 0))
  }
  return length
}

export const isTooShort = (strokes: Strokes): boolean =>
  strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) < SHORTEST

/** A whole name, as it stands on an identity card: not an initial or a mark. */
export const isTypedName = (name: string): boolean => faultInName(name, 'newborn') === undefined
