import type { PictureLook } from '../standards/card-pictures'

/** What has been handed in for a paper, part by part: `materials['identity-mother'].front`. */
export type HandedIn = Readonly<Record<string, Readonly<Record<string, Part>>>>

export type Part = PhotoPart | SignaturePart | TypedPart

interface PhotoPart {
  readonly kind: 'photo'
  /** Id of the picture that the photo function looked at and stored; never a URL. */
  readonly photo: string
  /** What the photo function found in it. */
  readonly look?: PictureLook
  readonly at: string
}

/** What a name was put to: the version of the text and the SHA-256 (hex) of the text as it was filled in. */
interface Signed {
  readonly version: string
  readonly textHash: string
  /** By the person it was asked of, on a phone of their own. */
  readonly elsewhere?: true
  readonly at: string
}

export interface SignaturePart extends Signed {
  readonly kind: 'signature'
  /** One array a stroke: x0, y0, x1, y1, … as integers on a 1000 × 500 field. */
  readonly strokes: readonly (readonly number[])[]
}

/** The name of somebody who cannot write by hand, typed. It counts for nothing until a clerk has seen the person. */
export interface TypedPart extends Signed {
  readonly kind: 'typed'
  readonly name: string
  readonly confirmed?: Confirmation
}

interface Confirmation {
  /** openid of the clerk; colleagues and the family are shown the office only. */
  readonly by?: string
  /** Office id of the desk. */
  readonly office: string
  readonly at: string
}

/** Written by hand or typed. */
export const isSigned = (part: Part | undefined): part is SignaturePart | TypedPart =>
  part !== undefined && part.kind !== 'photo'

/** As pages and copies show it: an office stands for the clerk. */
export const withoutClerk = (part: Part): Part => {
  if (part.kind !== 'typed' || part.confirmed === undefined) return part
  const { by: _by, ...shown } = part.confirmed
  return { ...part, confirmed: shown }
}
