import type { FieldPath } from './answers'
import type { Condition } from './condition'
import type { Department } from './departments'

/* What a service has done: its items, who does each, by when. */

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
  /** The document asks for a text message when it is done (S004 附件2: 户口登记完成、参保登记完成即发短信). */
  readonly textWhenDone?: true
  /** The family pays it itself: how, step by step, in the order of doing it. */
  readonly payment?: {
    readonly steps: readonly string[]
    /** The WeChat mini-program where it is paid, by the name it is found under. */
    readonly program?: string
  }
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
