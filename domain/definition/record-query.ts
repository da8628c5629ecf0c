import type { Day } from './answers'
import type { Platform } from './platforms'
import type { Consent, Contact, Edition, Field } from './service'

/**
 * A register that citizens look into by themselves: which record, who asks, what the answer may be used for. Plain data
 * like a service, but nothing is applied for, and nothing that is typed is kept.
 */
export interface RecordQuery {
  readonly id: string
  readonly title: string
  /** At most 20 characters. */
  readonly shortName: string
  /** What it is good for, in one sentence. */
  readonly about: string
  /** GB/T 2260 code; a whole city ends with 0000. */
  readonly region: string
  readonly edition: Edition
  /** Who keeps the register and answers. */
  readonly platform: Platform
  /** Exactly `RECORD_FIELDS`; the options of `kind` are the records that can be looked for. */
  readonly form: readonly Field[]
  /** What stands across an answer without an electronic licence. */
  readonly watermark: string
  readonly legalNote: { readonly electronic: string; readonly paper: string }
  /** The answer is not as it is in life: where to go, and what to bring. */
  readonly correction: { readonly how: string; readonly where: string; readonly bring: readonly string[] }
  /** There is no answer: what that may mean. */
  readonly notFound: string
  readonly consent: Consent
  readonly help: Contact
}

/** What every such register is asked by. */
export const RECORD_FIELDS = { kind: 'choice', name: 'name', idNumber: 'id-number' } as const

export type RecordField = keyof typeof RECORD_FIELDS

/** A record as the citizen may see it. */
export interface FoundRecord {
  /** The value of an option of `kind`. */
  readonly kind: string
  /** Of the certificate, masked. */
  readonly number: string
  readonly issuedOn: Day
  readonly office: { readonly name: string; readonly address?: string; readonly phone?: string }
  /** There is an electronic licence; without one the answer is no legal document. */
  readonly electronic: boolean
}
