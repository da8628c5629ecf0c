import { View } from '@tarojs/components'
import type { AnswerValue, Row } from '../../../domain/definition/answers'
import type { Column } from '../../../domain/definition/service'
import { isConfirmed } from '../../platform/page/confirm'
import { focusOn } from '../../platform/page/focus'
import { Button } from '../button'
import { COLUMN_CONTROLS } from './column-controls'
import { textIn } from './control'
import { FieldFrame } from './field-frame'

interface RowsEditorProps {
  readonly id: string
  readonly label: string
  readonly columns: readonly Column[]
  readonly maxRows: number
  /** Rows that fill themselves from other answers, in words. */
  readonly first: readonly string[]
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly onBlur: () => void
}

/** A repeated answer, one small form a row: the siblings of 附件4. */
export function RowsEditor({ id, label, columns, maxRows, first, rows, onChange, onBlur }: RowsEditorProps) {
  const put = (at: number, column: string, value: string) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [column]: value } : row)))

  /** What was typed is not lost by one wrong tap. */
  const remove = async (at: number) => {
    const isEmpty = Object.values(rows[at] ?? {}).every((text) => text === '')
    const title = `删除第 ${first.length + at + 1} 个？`
    if (isEmpty || (await isConfirmed({ title, yes: '删除', no: '留着', isFinal: true }))) {
      onChange(rows.filter((_, index) => index !== at))
      focusOn(`${id}-add`)
    }
  }

  const add = () => {
    onChange([...rows, {}])
    focusOn(`${id}-${rows.length}-${columns[0]?.id}`)
  }

  return (
    <View>
      {first.map((words, at) => (
        <View key={at} className="rows-one field-shown">
          {words}
        </View>
      ))}
      {rows.map((row, at) => (
        <View className="rows-one" key={at}>
          <View className="rows-nth">{`第 ${first.length + at + 1} 个`}</View>
          {columns.map((column, index) => (
            <FieldFrame key={column.id} id={`${id}-${at}-${column.id}`} label={column.label} first={index === 0}>
              <Cell
                id={`${id}-${at}-${column.id}`}
                label={`${label} ${at + 1} ${column.label}`}
                column={column}
                value={row[column.id] ?? ''}
                onChange={(value) => put(at, column.id, value)}
                onBlur={onBlur}
              />
            </FieldFrame>
          ))}
          <Button kind="plain" small label={`删除第 ${first.length + at + 1} 个`} onTap={() => void remove(at)}>
            删除
          </Button>
        </View>
      ))}
      {rows.length < maxRows && (
        <Button id={`${id}-add`} kind="ghost" small onTap={add}>
          {first.length + rows.length === 0 ? '＋ 添一个' : '＋ 再添一个'}
        </Button>
      )}
    </View>
  )
}

interface CellProps {
  readonly id: string
  readonly label: string
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** A row is narrow: no words stand in an empty cell, and as much as a name needs can be typed. */
const IN_A_ROW = { placeholder: '', maxLength: 50 }

function Cell({ id, label, column, value, onChange, onBlur }: CellProps) {
  const Control = COLUMN_CONTROLS[column.kind]
  const change = (next: AnswerValue) => onChange(textIn(next))
  return (
    <Control
      id={id}
      label={label}
      field={{ label: column.label, ...IN_A_ROW }}
      value={value}
      options={column.options ?? []}
      firstRows={[]}
      shown=""
      invalid={false}
      onInput={change}
      onPick={change}
      onLeave={onBlur}
    />
  )
}
