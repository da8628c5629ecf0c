import { address } from './address'
import { choices } from './choices'
import { COLUMN_KINDS } from './column-kinds'
import { derived } from './derived'
import { ethnicity } from './ethnicity'
import type { FieldRules } from './field-rules'
import { idNumber } from './id-number'
import { newbornName } from './newborn-name'
import { office } from './office'
import { phone } from './phone'
import { rows } from './rows'
import { text } from './text'
import { time } from './time'
import { validity } from './validity'
import { years } from './years'

/** Every kind of field, by the name a service calls it. Its control on the phone is `src/components/fields/<kind>.tsx`. */
export const FIELD_KINDS = {
  ...COLUMN_KINDS,
  text,
  'newborn-name': newbornName,
  'id-number': idNumber,
  time,
  ethnicity,
  phone,
  address,
  choices,
  years,
  validity,
  office,
  rows,
  derived,
}

export type FieldKind = keyof typeof FIELD_KINDS
export type { ColumnKind } from './column-kinds'

/** The rules of a field, by its kind. */
export const rulesOf = ({ kind }: { readonly kind: FieldKind }): FieldRules => FIELD_KINDS[kind]

/** It is read off other answers: nobody types it. */
export const isDerived = (field: { readonly kind: FieldKind }): boolean => rulesOf(field).derive !== undefined
