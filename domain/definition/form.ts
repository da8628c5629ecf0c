import type { ColumnKind, FieldKind } from '../fields'
import type { FieldPath } from './answers'
import type { Condition, RowFilter } from './condition'
import type { OfficeKind } from './service'

/* What a form asks: sections of fields. */

export interface Section {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  /** The participant whose own part it is; absent: the applicant's. */
  readonly by?: string
  readonly fields: readonly Field[]
}

export interface Option {
  readonly value: string
  /** As people say it: 女儿, 外公. */
  readonly label: string
  /** As the official form says it, where that differs: 女, 外祖父. */
  readonly official?: string
  readonly hint?: string
  readonly when?: Condition
}

export interface Field {
  readonly path: FieldPath
  readonly label: string
  readonly kind: FieldKind
  readonly required: boolean
  readonly when?: Condition
  /** Of a participant, where its section is not. */
  readonly by?: string
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
  /** `years`: the field with the birth from which they are counted. */
  readonly bornOn?: FieldPath
  /** `validity`: the field with the number of the card, which says how old its holder was when it was issued. */
  readonly cardNumber?: FieldPath
  readonly maxLength?: number
  /** Constraints beyond the kind's own, each with what to tell the citizen when it does not hold. */
  readonly rules: readonly Rule[]
  /** Where another answer says it already, it is taken from there and not asked: the first of these that holds. */
  readonly known?: readonly Known[]
  /**
   * Answers it may be the same as, each by one tap. Such an answer follows the other one until somebody writes something
   * else; which one it follows is kept under `<path>.same`.
   */
  readonly sameAs?: readonly SameAs[]
  /** What WeChat may offer beside typing, to whoever holds this phone. */
  readonly suggest?: Suggestion
  /** Typed a second time, because a certificate's name cannot be changed later. The repetition is `<path>.again`. */
  readonly confirmed?: boolean
}

export interface Known {
  readonly when: Condition
  /** The field that has it, or what it is. */
  readonly is: { readonly field: FieldPath } | { readonly value: string }
  /** An answer that says otherwise stands: it is asked and judged. */
  readonly unlessAnswered?: true
}

/** The number of this WeChat (`getPhoneNumber`), or an address of its book (`chooseAddress`). */
export interface Suggestion {
  readonly from: 'own-number' | 'address-book'
  /** Whose number it is: the number of this phone is that of whoever applies. */
  readonly when?: Condition
}

export interface SameAs {
  readonly field: FieldPath
  /** 和户籍地址一样 */
  readonly label: string
  readonly when?: Condition
  /** Ticked until it is unticked or something is written. */
  readonly byDefault?: true
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
