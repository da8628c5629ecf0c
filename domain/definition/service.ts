import type { Day, FieldPath } from './answers'
import type { Condition } from './condition'

/** A service as a county publishes it: one readable file in `domain/services/`, plain data once built. */
export interface Service {
  readonly id: string
  readonly title: string
  /** At most 20 characters, for messages (`thing` fields of a subscription message). */
  readonly shortName: string
  /** GB/T 2260 code of the county. */
  readonly region: string
  readonly edition: Edition
  readonly promise: Promise_
  /** Asked before anything is collected; an excluding answer ends the guide with the way to apply offline. */
  readonly screening: readonly Question[]
  readonly form: readonly Section[]
  readonly materials: readonly Material[]
  readonly items: readonly Item[]
  readonly statement: Statement
  /** Asked separately, never ticked in advance (PIPL 29, 31). */
  readonly consents: readonly Consent[]
  /** Answers whose joint value may be live only once (keyed hash becomes a claim document). */
  readonly uniqueBy: readonly FieldPath[]
  /** Which answer names the desk that receives the application. */
  readonly deskBy: FieldPath
  readonly offices: readonly Office[]
  /** How many days what is kept stays, each counted from the last change; told in the consents. */
  readonly keeps: Retention
  readonly help: { readonly title: string; readonly phone: string }
}

export interface Retention {
  readonly draft: number
  /** Withdrawn, or never finished. */
  readonly closed: number
  /** The pictures, once everything is done. */
  readonly picturesAfterwards: number
}

export interface Edition {
  readonly from: Day
  readonly to?: Day
  readonly status: 'draft' | 'active' | 'suspended' | 'retired'
  readonly basis: string
}

/** The promise in the words of the document; days are working days from acceptance. */
export interface Promise_ {
  readonly workingDays: number
  readonly excludes: readonly 'postage'[]
  readonly wording: string
}

export interface Question {
  /** The answer is kept under `screening.<id>` as `yes` or `no`. */
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly excludesOn: 'yes' | 'no'
  /** Why this service cannot be used, and what to do instead. */
  readonly reason: string
  readonly offline: string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  readonly fields: readonly Field[]
}

export type FieldKind =
  | 'text'
  | 'name'
  | 'newborn-name'
  | 'id-number'
  | 'date'
  | 'time'
  | 'choice'
  | 'choices'
  | 'ethnicity'
  | 'office'
  | 'phone'
  | 'address'
  | 'rows'
  /** Read off another answer, shown, never typed: 年龄 from the ID number. */
  | 'derived'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly when?: Condition
}

export interface Field {
  readonly path: FieldPath
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly when?: Condition
  readonly hint?: string
  readonly placeholder?: string
  readonly options?: readonly Option[]
  /** `office`: which kinds of office may be picked. */
  readonly officeKind?: OfficeKind
  /** `rows`: the columns of one row, and how many rows at most. */
  readonly columns?: readonly Column[]
  readonly maxRows?: number
  /** `rows`: the first row is taken from these answers, by column, so that nobody types the newborn twice. */
  readonly firstRow?: Readonly<Record<string, FieldPath>>
  /** `derived`: where from. */
  readonly derive?: Derivation
  readonly maxLength?: number
  /** Constraints beyond the kind's own, each with what to tell the citizen when it does not hold. */
  readonly rules: readonly Rule[]
  /** Typed a second time, because a certificate's name cannot be changed later. The repetition is `<path>.again`. */
  readonly confirmed?: boolean
}

export interface Derivation {
  readonly from: FieldPath
  /** `ethnicity`: the ethnic group of the parent whom `from` names (`mother` or `father`). */
  readonly as: 'age' | 'sex' | 'birthDate' | 'rowCount' | 'ethnicity'
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly kind: 'name' | 'date' | 'choice'
  readonly options?: readonly Option[]
}

export interface Rule {
  readonly holds: Condition
  readonly message: string
  /** What to do about it, if the message does not say so already. */
  readonly mend?: string
}

/** How a paper reaches us. */
export type MaterialSource =
  /** photographed by the applicant, part by part */
  | 'photo'
  /** signed on the phone, one part a signer */
  | 'signed'
  /** the receiving hospital already has it; nothing to upload */
  | 'hospital'
  /** the outcome of an earlier item of the same application; nothing to upload */
  | 'issued'

export interface Material {
  readonly id: string
  readonly title: string
  readonly source: MaterialSource
  readonly when?: Condition
  /** Why this family needs it, told beside the paper: 因为父母民族不同. */
  readonly reason?: string
  readonly original: boolean
  readonly parts: readonly MaterialPart[]
  /** Which items it is for. */
  readonly items: readonly string[]
  readonly mistakes: readonly string[]
  /** `signed`: the text the signers put their name to, with `{mother.name}` places filled from the answers. */
  readonly text?: Statement
}

export interface MaterialPart {
  readonly id: string
  readonly label: string
  /** A part may be needed only sometimes. */
  readonly when?: Condition
  readonly optional?: boolean
}

export type Department = 'police' | 'medical-insurance' | 'tax'

export interface Item {
  readonly id: string
  readonly title: string
  readonly shortName: string
  /** Who does it, in the words a citizen uses. */
  readonly handler: string
  /** The hospital's clerk does it at acceptance; a department does it through the relay. */
  readonly by: 'desk' | Department
  readonly after?: string
  /** The citizen's own part has a last day, counted in calendar days from birth (DOMAIN C-13). */
  readonly withinDays?: { readonly days: number; readonly from: FieldPath }
  /** The only answers and papers its department receives. */
  readonly sends: {
    readonly fields: readonly FieldPath[]
    readonly materials: readonly string[]
    /** Outcomes of earlier items, by item id. */
    readonly results: readonly string[]
  }
  /** Can a family already have it, and by which paper is that shown? */
  readonly provenBy?: string
  readonly officeField?: FieldPath
}

export interface Statement {
  readonly version: string
  readonly text: string
}

export interface Consent {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly text: string
}

export type OfficeKind = 'hospital' | 'police-station' | 'service-centre'

export interface Office {
  readonly id: string
  readonly kind: OfficeKind
  readonly name: string
  readonly region?: string
  readonly phone?: string
}
