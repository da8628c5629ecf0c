import type { Refusal } from '../../domain/casework/refusal'
import type { Answers } from '../../domain/definition/answers'
import type { PictureLook } from '../../domain/standards/card-pictures'
import type { PhotoStandardId } from '../../domain/standards/photo-standards'

/** One part of a paper: `statement.father`. */
interface Slot {
  readonly material: string
  readonly part: string
}

/** A part as the phone hands it in; the cloud adds when. */
export type NewPart = { readonly kind: 'photo'; readonly photo: string } | NewSignature | NewTypedName

interface NewSignature {
  readonly kind: 'signature'
  readonly strokes: readonly (readonly number[])[]
  readonly version: string
  readonly textHash: string
}

/** Of somebody who cannot write by hand. */
interface NewTypedName {
  readonly kind: 'typed'
  readonly name: string
  readonly version: string
  readonly textHash: string
}

export interface ConsentGiven {
  readonly id: string
  readonly version: string
  readonly textHash: string
}

/** What was agreed to before anything was written. */
interface Agreed {
  readonly consents: readonly ConsentGiven[]
}

/** Everything by which a phone changes a case. */
export type Change =
  | ({ readonly type: 'start'; readonly service: string; readonly answers: Answers } & Agreed)
  /** The answers that changed; an empty text removes one. */
  | { readonly type: 'save'; readonly answers: Answers }
  | ({ readonly type: 'attach'; readonly content: NewPart } & Slot)
  | ({ readonly type: 'detach' } & Slot)
  | { readonly type: 'submit' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'discard' }
  /** Takes up an invitation to one's own part of somebody else's case. */
  | ({ readonly type: 'join' } & Agreed)

/** How far a picture is: it is uploaded and looked at before the case may name it. */
export interface PictureProgress {
  readonly bytes: number
  /** A photo of a person keeps to this standard. */
  readonly standard?: PhotoStandardId
  /** File id in the cloud, once it is uploaded. */
  readonly file?: string
  /** The cloud looked at it and took it. */
  readonly isTaken?: boolean
  /** What the cloud found in it: the rules here say the same as there. */
  readonly look?: PictureLook
  readonly tries: number
  /** Milliseconds since 1970: not uploaded again before. */
  readonly retryAt?: number
}

/** A change that is still to reach the cloud. */
export interface Entry {
  /** Id of the command. Made once: the cloud does a command of the same id once. */
  readonly id: string
  /** Sorts the entries of a case. */
  readonly order: string
  readonly change: Change
  /** ISO instant at which it was made. */
  readonly at: string
  /** How often it was sent. From the first time on it stays as it is: nobody knows whether it arrived. */
  readonly tries: number
  /** Milliseconds since 1970: not sent again before. */
  readonly retryAt?: number
  /** The cloud said no, and no net will change that: somebody has to do something. */
  readonly refusal?: Refusal
  readonly picture?: PictureProgress
}

/** What a page shows of an entry. */
export type EntryState = 'waiting' | 'sending' | 'needs-you'
