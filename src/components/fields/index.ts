import type { FieldKind } from '../../../domain/fields'
import { Address } from './address'
import { ChoiceOfSeveral } from './choices'
import { COLUMN_CONTROLS } from './column-controls'
import type { Control } from './control'
import { Derived } from './derived'
import { Ethnicity } from './ethnicity'
import { IdNumber } from './id-number'
import { NewbornName } from './newborn-name'
import { Office } from './office'
import { Phone } from './phone'
import { Rows } from './rows'
import { Text } from './text'
import { TimeOfDay } from './time'
import { Validity } from './validity'
import { Years } from './years'

/** The control of every kind of field; a kind without one does not compile. */
export const CONTROLS: Readonly<Record<FieldKind, Control>> = {
  ...COLUMN_CONTROLS,
  text: Text,
  'newborn-name': NewbornName,
  'id-number': IdNumber,
  time: TimeOfDay,
  ethnicity: Ethnicity,
  phone: Phone,
  address: Address,
  choices: ChoiceOfSeveral,
  years: Years,
  validity: Validity,
  office: Office,
  rows: Rows,
  derived: Derived,
}
