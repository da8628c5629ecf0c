import type { CardSide } from '../standards/card-pictures'
import type { PhotoStandardId } from '../standards/photo-standards'
import type { FieldPath } from './answers'
import type { Condition } from './condition'
import type { Reads } from './reads'

/* The papers of a service: how each reaches us, its parts, and what is signed. */

/** How a paper reaches us. */
export type MaterialSource =
  /** photographed by the applicant, part by part */
  | 'photo'
  /** signed on the phone, one part a signer */
  | 'signed'
  /** the receiving hospital already has it; nothing to upload */
  | 'hospital'
  /** the staff look it up themselves, nobody brings it (江津 〔2021〕7号 三: 不得要求申请人回户籍地开具) */
  | 'looked-up'
  /** the outcome of an earlier item of the same application; nothing to upload */
  | 'issued'

export interface Material {
  readonly id: string
  readonly title: string
  readonly source: MaterialSource
  readonly when?: Condition
  /** Why this family needs it, told beside the paper: 因为父母民族不同. A paper that everybody brings has none. */
  readonly reason?: string
  readonly original: boolean
  readonly parts: readonly MaterialPart[]
  /** One of the parts is enough: 离婚协议书, 离婚判决书 or 离婚调解书. */
  readonly oneOf?: boolean
  /** What else the document says of the paper: how many, original or copy, what becomes of it. */
  readonly handling?: string
  /** Which items it is for. */
  readonly items: readonly string[]
  readonly mistakes: readonly string[]
  /** In whose hands the original is, so that the family knows whom to ask for it. */
  readonly broughtBy?: string
  /**
   * `signed`: the text the signers put their name to, with `{mother.name}` places filled from the answers. A line belongs
   * to the signatures that cover all its places; one without a place to all.
   */
  readonly text?: Statement
}

export interface MaterialPart {
  readonly id: string
  readonly label: string
  /** A part may be needed only sometimes. */
  readonly when?: Condition
  readonly optional?: boolean
  /** The participant who photographs or signs it; absent: the applicant. */
  readonly by?: string
  /** A photo of a person of this standard, not of a paper. */
  readonly portrait?: PhotoStandardId
  /** Which side of an ID card it shows; the other side, or the same picture for both, is a problem. */
  readonly side?: CardSide
  /** What of it a form asks, for a program that reads pictures. Nothing read is an answer before somebody says so. */
  readonly reads?: Reads
  /**
   * `signed`: the answers this signature is for. The signer reads the lines of the text that speak of them, and no others;
   * changing one of them asks for the signature anew, and changing any other never does.
   */
  readonly covers?: readonly FieldPath[]
}

export interface Statement {
  readonly version: string
  readonly text: string
}
