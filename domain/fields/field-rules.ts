import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Answers, AnswerValue, Day } from '../definition/answers'
import type { Column, Field, Option, Service } from '../definition/service'

/** What is wrong with an answer. */
export interface Defect {
  /** Stable, for programs: `date`, `id-check-digit`, … */
  readonly code: string
  readonly message: string
  /** What to do; where it is missing the label of the field says enough. */
  readonly remedy?: string
}

/** What of a service a field may look at; a register that citizens look into has as much. */
export type Surroundings = Pick<Service, 'form' | 'offices' | 'region'>

/** A field as it is declared; a column of `rows` is declared alike. */
export type Declared = Pick<Field, 'options' | 'columns' | 'firstRows' | 'derive'>

/** An answer in its place. */
export interface Asked {
  readonly service: Surroundings
  readonly field: Pick<Field, 'path' | 'maxLength' | 'officeKind' | 'maxRows' | 'bornOn'> & Declared
  readonly answers: AnswersWithRequiredItems
  readonly today: Day
}

/**
 * Everything there is to say about one kind of field. What nobody says of a kind is not so: a kind that does not carry over
 * is not offered again, one without options is typed.
 */
export interface FieldRules {
  /** One spelling for one thing, so that a key built from answers and a repetition typed otherwise agree. */
  readonly tidy: (value: AnswerValue, field: Declared) => AnswerValue
  /** What is wrong with an answer that is there, tidy; it may be of any shape, because it came over the wire. */
  readonly defect: (value: AnswerValue, asked: Asked) => Defect | undefined
  /** In the words people read: `沅陵镇派出所`, `土家族`, `2026年11月20日`. */
  readonly show: (value: AnswerValue, field: Declared, service: Surroundings) => string
  /** In groups of characters, where it is compared with a paper by eye. */
  readonly grouped?: (text: string) => string
  /** A bare number says nothing: 岁, 个. */
  readonly unit?: (field: Declared) => string
  /** What to do when nothing is picked; what is typed is asked for by its label. */
  readonly askedTo?: string
  /** All that may be picked, whatever the other answers are; `at` for a kind whose options follow from the day and a birth. */
  readonly options?: (
    field: Pick<Field, 'options' | 'officeKind' | 'bornOn'>,
    service: Surroundings,
    at?: Pick<Asked, 'answers' | 'today'>,
  ) => readonly Option[]
  /** With `options`: one of them, or any number. */
  readonly picks?: 'one' | 'several'
  /** May be asked before the list of papers is shown, because the list depends on it. */
  readonly decides?: true
  /** Nothing depends on which one it is, only on whether two of them differ: a link and a trial do with any two. */
  readonly onlyDifferenceMatters?: true
  /** Lasts from one application to the next; it fits every field that carries the same. */
  readonly carriesOver?: string
  /** A number to which an SMS can be sent. */
  readonly receivesSms?: true
  /** Right today, it may be wrong tomorrow without anybody changing it: judged again on the day of acceptance. */
  readonly mayLapse?: true
  /** What to look at once more in an answer that is right: `“𬸚”是生僻字…`. */
  readonly lookAgain?: (text: string) => string | undefined
  /** It is what somebody is called. */
  readonly isPersonName?: true
  /** So many characters are all: it is judged with the last of them, before the field is left. */
  readonly wholeAt?: number
  /** Never typed, but read off other answers. */
  readonly derive?: (field: Declared, answers: Answers, today: Day) => string | undefined
  /** What a service must declare with it. */
  readonly needs?: 'options' | 'columns' | 'derive' | 'officeKind' | 'bornOn'
}

/** A kind that may also be a column of `rows`. */
export interface ColumnRules extends FieldRules {
  /** What is wrong with a cell that is there, in a few words that follow the row and the label. */
  readonly cellDefect: (text: string, column: Pick<Column, 'options'>, today: Day) => string | undefined
}
