import type { Row } from '../../../domain/definition/answers'
import { isReadOff } from '../../../domain/fields/first-rows'
import type { ControlProps } from './control'
import { RowsEditor } from './rows-editor'

/** The rows that fill themselves are shown, not typed; the others are the family's. */
export function Rows({ id, label, field, value, firstRows, onInput, onLeave }: ControlProps) {
  const given = Array.isArray(value) ? value.filter((entry): entry is Row => typeof entry === 'object') : []
  return (
    <RowsEditor
      id={id}
      label={label}
      columns={field.columns ?? []}
      maxRows={(field.maxRows ?? 1) - firstRows.length}
      first={firstRows}
      rows={given.filter((row) => !isReadOff(row))}
      onChange={onInput}
      onBlur={onLeave}
    />
  )
}
