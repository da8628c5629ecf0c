import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Row } from '../../../domain/definition/answers'
import type { Column } from '../../../domain/definition/service'
import { dayInChinese } from '../../../domain/standards/days'
import { DayPicker } from '../../platform/input/pickers'
import { TextInput } from '../../platform/input/text-input'
import { Button } from '../button'
import { FieldFrame } from './field-frame'
import { OneOf } from './options'

interface RowsEditorProps {
  readonly id: string
  readonly label: string
  readonly columns: readonly Column[]
  readonly maxRows: number
  /** Fill themselves from other answers. */
  readonly first: readonly Row[]
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
    const { confirm } = isEmpty
      ? { confirm: true }
      : await Taro.showModal({ title: `删除第 ${first.length + at + 1} 个？`, confirmText: '删除', cancelText: '留着' })
    if (confirm) onChange(rows.filter((_, index) => index !== at))
  }

  return (
    <View>
      {first.map((row) => (
        <View key={`${row.of}`} className="rows-one field-shown">
          {rowText(columns, row)}
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
        <Button kind="ghost" small onTap={() => onChange([...rows, {}])}>
          {first.length + rows.length === 0 ? '＋ 添一个' : '＋ 再添一个'}
        </Button>
      )}
    </View>
  )
}

const rowText = (columns: readonly Column[], row: Row): string =>
  columns
    .map(({ id, kind, options }) => {
      const text = row[id] ?? ''
      return kind === 'date' ? dayInChinese(text) : (options?.find(({ value }) => value === text)?.label ?? text)
    })
    .join(' · ')

interface CellProps {
  readonly id: string
  readonly label: string
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

function Cell({ id, label, column, value, onChange, onBlur }: CellProps) {
  switch (column.kind) {
    case 'name':
      return <TextInput id={id} label={label} value={value} maxLength={50} onInput={onChange} onBlur={onBlur} />
    case 'date':
      return <DayPicker id={id} label={label} value={value} onPick={onChange} onBlur={onBlur} />
    case 'choice':
      return <OneOf label={label} options={column.options ?? []} value={value} onPick={onChange} />
  }
}
