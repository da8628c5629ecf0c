import type { ColumnKind, FieldKind } from '../fields'
import type { PhotoStandardId } from '../standards/photo-standards'
import type { Day, FieldPath } from './answers'
import type { Condition, RowFilter } from './condition'
import type { Department } from './departments'
import type { LifeEvent } from './life-events'
import type { Platform } from './platforms'

/** A service as a county publishes it: one readable file in `domain/services/`, plain data once built. */
export interface Service {
  readonly id: string
  readonly title: string
  /** At most 20 characters, for messages (`thing` fields of a subscription message). */
  readonly shortName: string
  /** GB/T 2260 code of the county. */
  readonly region: string
  /** Under which heading people look for it. */
  readonly lifeEvent: LifeEvent
  readonly edition: Edition
  /** For all items that have none of their own. */
  readonly timeLimit: TimeLimit
  /** Asked before anything is collected; an answer may close the whole service or single items, with another way to them. */
  readonly screening: readonly Question[]
  readonly form: readonly Section[]
  readonly materials: readonly Material[]
  readonly items: readonly Item[]
  readonly statement: Statement
  /** Asked separately, never ticked in advance (PIPL 29, 31). */
  readonly consents: readonly Consent[]
  /**
   * Answers whose joint value may be live only once (keyed hash becomes a claim document). Several groups for several
   * newborns of one form; a group whose first answer is not given claims nothing.
   */
  readonly uniqueBy: readonly (readonly FieldPath[])[]
  /** A newborn is registered once; a couple may apply again when this is over. */
  readonly uniqueFor: 'ever' | 'while-open'
  /** Which answer names the desk that receives the application: the first of these that is given. */
  readonly deskBy: readonly FieldPath[]
  /** Absent where the desk decides and the county's own system does the rest. */
  readonly routing?: Routing
  /** Whose phone is texted when WeChat may not tell: the answer `by` names the applicant, `phones` where the number stands. */
  readonly contact?: { readonly by: FieldPath; readonly phones: Readonly<Record<string, FieldPath>> }
  /** Who the answers are about, so that a family does not type the same people again in the next service. */
  readonly people: readonly Person[]
  readonly offices: readonly Office[]
  readonly help: Contact
  /** Each county's own number, by the office that an answer names; a county without one is helped by `help`. */
  readonly consult?: { readonly by: FieldPath; readonly phones: Readonly<Record<string, string>> }
  readonly complaint?: Contact
  /** What it costs, in words. */
  readonly fee: string
  /** Where a false commitment goes into the credit register: by which rule, and who commits, as prefixes of their fields. */
  readonly commitment?: { readonly basis: string; readonly by: readonly string[] }
  /** How many days what is kept stays, each counted from the last change; told in the consents. */
  readonly retention: Retention
}

/** Whoever stands under `<prefix>.`: 妈妈 here is 女方 there. A prefix may be two: the mother, and who applies. */
export interface Person {
  readonly prefix: string
  readonly is: 'woman' | 'man' | 'child' | 'applicant' | 'receiver'
  readonly when?: Condition
}

export interface Contact {
  readonly title: string
  readonly phone: string
}

/** Any window may receive a case (就近受理); who decides and through which platform never depends on the window. */
export interface Routing {
  /** Which answer names the office that decides: the first of these that is given. */
  readonly decidedBy: readonly FieldPath[]
  /** The platform through which the case goes: the first whose condition holds. */
  readonly platforms: readonly { readonly id: Platform; readonly when?: Condition }[]
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
  /** Shown instead of the way in while it is suspended: why, and what to do meanwhile. */
  readonly closedBecause?: string
}

/** 承诺时限 in the words of the document; days are working days from acceptance. */
export interface TimeLimit {
  readonly workingDays: number
  /** 原则上: as a rule, and the document says so. */
  readonly asARule?: true
  /** What is promised by then: a decision (作出决定), or, if absent, that everything is done (办结). */
  readonly until?: 'decision'
  /** What the document says is not counted (邮寄时间除外). */
  readonly excludes: readonly 'postage'[]
  readonly wording: string
}

export type Question = EndingQuestion | ClosingQuestion

interface Asked {
  /** The answer is kept under `screening.<id>` as `yes` or `no`. */
  readonly id: string
  readonly text: string
  readonly hint?: string
  readonly excludesOn: 'yes' | 'no'
  /** Why it cannot be done here. */
  readonly reason: string
}

/** The service cannot be used at all. */
export interface EndingQuestion extends Asked {
  /** What to do instead. */
  readonly howElse: string
  readonly closes?: undefined
}

/** Single items cannot be done here; the others can. */
export interface ClosingQuestion extends Asked {
  /** By item id, what to do instead. */
  readonly closes: Readonly<Record<string, string>>
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  readonly fields: readonly Field[]
}

export type { FieldKind } from '../fields'

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
  /**
   * `rows`: the first rows are taken from these answers, by column, so that nobody types the newborn twice; each is there
   * once all its answers are.
   */
  readonly firstRows?: readonly Readonly<Record<string, FieldPath>>[]
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
  readonly as: 'age' | 'sex' | 'birthDate' | 'rowCount' | 'nextOrdinal' | 'eldest' | 'answer-of'
  /**
   * `answer-of`: by the value of `from`, the field whose answer is taken: `{ mother: 'mother.ethnicity', … }`. Where all of
   * them agree, `from` need not be asked.
   */
  readonly among?: Readonly<Record<string, FieldPath>>
  /** `rowCount`, `nextOrdinal`, `eldest`: only rows with one of these values, by column. */
  readonly where?: RowFilter
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  readonly options?: readonly Option[]
}

export interface Rule {
  readonly holds: Condition
  readonly message: string
  /** What to do about it, if the message does not say so already. */
  readonly remedy?: string
}

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
  /** A photo of a person of this standard, not of a paper. */
  readonly portrait?: PhotoStandardId
  /**
   * `signed`: the answers this signature is for. The signer reads the lines of the text that speak of them, and no others;
   * changing one of them asks for the signature anew, and changing any other never does.
   */
  readonly covers?: readonly FieldPath[]
}

export interface Item {
  readonly id: string
  readonly title: string
  readonly shortName: string
  /** Who does it, in the words a citizen uses. */
  readonly handler: string
  /** What the desk writes down when it does the item on the spot; absent where there is no number. */
  readonly issues?: {
    readonly label: string
    readonly format: 'birth-certificate' | 'any'
    /** One number for each of these names that is given: twins have two certificates. */
    readonly each?: readonly FieldPath[]
  }
  /** What will stand on its papers: shown before handing in, to be confirmed letter by letter. */
  readonly prints?: readonly Print[]
  /** What comes of it, by the key it comes under, as a family calls it: `{ page: '户口页号' }`. */
  readonly outcomes?: Readonly<Record<string, string>>
  /** The family pays it itself: how, step by step, in the order of doing it. */
  readonly payment?: { readonly steps: readonly string[] }
  /** Its official code (实施清单编码), opaque: leading zeros and letters belong to it. */
  readonly code?: string
  readonly doneBy: DoneBy
  /** The items it waits for, all of them, by id; read through `domain/plan` only. */
  readonly after?: readonly string[]
  /** Where the document promises this item apart from the others; absent: the time limit of the service. */
  readonly timeLimit?: TimeLimit
  /** Its paper reaches the family: `field` says `post` or `collect`, `officeField` where it is collected. */
  readonly delivery?: {
    readonly field: FieldPath
    readonly officeField?: FieldPath
    /** What the paper is called, if not as the item is; short, for messages. */
    readonly paper?: string
  }
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

export type DoneBy =
  /** the receiving clerk, at acceptance */
  | { readonly who: 'desk' }
  /** through the relay */
  | { readonly who: 'department'; readonly department: Department }
  | FamilyPart

/** The family does it: it pays what a department bills. */
export interface FamilyPart {
  readonly who: 'family'
  /** The department that gets the request through the relay, says the amount and sees the payment. */
  readonly billedBy: Department
  /** The last day, counted in calendar days (DOMAIN C-13). */
  readonly within?: {
    readonly days: number
    readonly from: FieldPath
    /** While it is not done, the family is reminded on these days after `from`. */
    readonly remindAfterDays?: readonly number[]
  }
}

/** One paper as it will be printed; the first line is whose it is. */
interface Print {
  readonly title: string
  readonly when?: Condition
  readonly lines: readonly FieldPath[]
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

export type OfficeKind =
  | 'hospital'
  | 'police-station'
  | 'service-centre'
  /** the county's department that decides (承办部门) */
  | 'county'
  /** 跨域通办窗口: receives for every county of the city */
  | 'window'
  | 'town'
  | 'village'

export interface Office {
  readonly id: string
  readonly kind: OfficeKind
  readonly name: string
  /** GB/T 2260, where there is one: a management zone has none. */
  readonly region?: string
  readonly phone?: string
  /** The office it belongs to: the town of a village. */
  readonly parent?: string
}
