/** The two sides of a resident ID card (GA 448-2013): with the portrait, and with the emblem and the validity. */
export type CardSide = 'portrait' | 'emblem'

/** What the photo function finds in a picture and keeps beside it; nothing that is written there. */
export interface PictureLook {
  /** A print of what it shows: 256 bits as 64 hexadecimal digits, nearly the same for the same picture saved anew. */
  readonly print: string
  /** Only where its features leave no doubt. */
  readonly side?: CardSide | undefined
}

/**
 * Of 256 bits, so many may differ in one picture that was saved smaller, brighter or as a worse JPEG; the two sides of a
 * card differ in eighty. `tests/functions/card-sides.test.ts` holds the table of hits and misses these were taken from.
 */
const SAME_PICTURE_BITS = 40

const BITS: readonly number[] = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4]

const bitsBetween = (one: string, other: string): number =>
  [...one].reduce(
    (sum, digit, at) => sum + (BITS[Number.parseInt(digit, 16) ^ Number.parseInt(other[at] ?? '0', 16)] ?? 0),
    0,
  )

/** Whether both show the same, however each was saved. */
export const isSamePicture = (one: PictureLook, other: PictureLook): boolean =>
  one.print.length === other.print.length && bitsBetween(one.print, other.print) <= SAME_PICTURE_BITS
