import type { PictureLook } from '../standards/card-pictures'

/** What has been handed in for a paper, part by part: `materials['identity-mother'].front`. */
export type HandedIn = Readonly<Record<string, Readonly<Record<string, Part>>>>

export type Part = PhotoPart | SignaturePart

interface PhotoPart {
  readonly kind: 'photo'
  /** Id of the picture that the photo function looked at and stored; never a URL. */
  readonly photo: string
  /** What the photo function found in it. */
  readonly look?: PictureLook
  readonly at: string
}

export interface SignaturePart {
  readonly kind: 'signature'
  /** One array a stroke: x0, y0, x1, y1, … as integers on a 1000 × 500 field. */
  readonly strokes: readonly (readonly number[])[]
  /** Which text was signed: its version and the SHA-256 (hex) of the filled text. */
  readonly version: string
  readonly textHash: string
  /** Signed by the person it was asked of, on a phone of their own. */
  readonly elsewhere?: true
  readonly at: string
}
