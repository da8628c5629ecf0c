import type { Day, FieldPath } from './answers'
import type { Condition } from './condition'
import type { Section } from './form'
import type { Item, TimeLimit } from './items'
import type { LifeEvent } from './life-events'
import type { Material, Statement } from './materials'
import type { Platform } from './platforms'

export type { FieldKind } from '../fields'
export type { Column, Derivation, Field, Known, Option, Rule, SameAs, Section, Suggestion } from './form'
export type { DoneBy, FamilyPart, Item, TimeLimit } from './items'
export type { Material, MaterialPart, MaterialSource, Statement } from './materials'

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
  /** Asked separately and before anything personal leaves the phone, never ticked in advance (PIPL 13, 14, 17, 29, 31). */
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
  /** Who may fill and sign their own part on a phone of their own; what is theirs says so by `by`. */
  readonly participants?: readonly Participant[]
  /** What each of them agrees to before their own part is shown or filled. */
  readonly participantConsents?: readonly Consent[]
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

/** Somebody beside the applicant: one link for everything that is theirs. Whoever applies is none (`applicant` names them). */
export interface Participant {
  readonly id: string
  /** 爸爸 */
  readonly title: string
  /** The choice that says it more exactly: 外婆, who is the head of the household. */
  readonly titleFrom?: FieldPath
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

export type Question = EndingQuestion | ClosingQuestion | AwaitingQuestion

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
  readonly awaits?: undefined
}

/** It cannot be handed in yet: everything else is prepared, and what is missing is added when the family has it. */
export interface AwaitingQuestion extends Asked {
  /** How to go on, and what is to be added. */
  readonly howElse: string
  readonly closes?: undefined
  readonly awaits: {
    /** The field that is still empty. */
    readonly field: FieldPath
    /** The family is reminded so many days after `from`, or after it began. */
    readonly from: FieldPath
    readonly remindAfterDays: readonly number[]
    /** What the reminder says: at most 20 characters. */
    readonly reminder: string
  }
}

/** Single items cannot be done here; the others can. */
export interface ClosingQuestion extends Asked {
  readonly awaits?: undefined
  /** By item id, what to do instead. */
  readonly closes: Readonly<Record<string, string>>
}

export interface Consent {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly text: string
  /** For something the service can do without: everything works as well when it is not given (PIPL 16). */
  readonly optional?: true
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
  /** Where it is and when it is open, in the words of the county; absent where no document says. */
  readonly address?: string
  readonly hours?: string
  /** The office it belongs to: the town of a village. */
  readonly parent?: string
}
