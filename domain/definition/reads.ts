import type { FieldKind } from '../fields'
import type { FieldPath } from './answers'

/* What a picture of a paper says that a form asks. */

/** The papers that can be read: the two sides of a resident ID card (GA 448-2013), and a page of a household register. */
export type ReadablePaper = keyof typeof FACTS_OF

/** What each says, and the kind of the field that asks it. */
const FACTS_OF = {
  'id-portrait': { name: 'name', idNumber: 'id-number', ethnicity: 'ethnicity', address: 'address' },
  'id-emblem': { validity: 'validity' },
  'household-page': { name: 'name', idNumber: 'id-number' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>

export type Fact = 'name' | 'idNumber' | 'ethnicity' | 'address' | 'validity'

/** In the order in which they stand on the papers. */
export const FACTS: readonly Fact[] = ['name', 'ethnicity', 'address', 'idNumber', 'validity']

/** Which fields a picture gives: `{ paper: 'id-portrait', fields: { name: 'mother.name', idNumber: 'mother.idNumber' } }`. */
export interface Reads {
  readonly paper: ReadablePaper
  readonly fields: Readonly<Partial<Record<Fact, FieldPath>>>
}

export const kindOfFact = (paper: ReadablePaper, fact: Fact): FieldKind | undefined =>
  (FACTS_OF[paper] as Readonly<Partial<Record<Fact, FieldKind>>>)[fact]
