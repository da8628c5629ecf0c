import type { ColumnKind } from '../../../domain/fields'
import { ChoiceOfOne } from './choice'
import type { Control } from './control'
import { DateOfCalendar } from './date'
import { Name } from './name'

/** The controls of the kinds that may also be a column of `rows`. */
export const COLUMN_CONTROLS: Readonly<Record<ColumnKind, Control>> = {
  name: Name,
  date: DateOfCalendar,
  choice: ChoiceOfOne,
}
