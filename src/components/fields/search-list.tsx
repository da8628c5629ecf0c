import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FieldWords } from '../../platform/input/field-words'
import { OptionGroup } from '../../platform/input/option-group'
import type { PickerProps } from '../../platform/input/pickers'
import { Tappable } from '../../platform/input/tappable'
import { TextInput } from '../../platform/input/text-input'
import { accessible } from '../../platform/page/accessibility'
import { focusOn } from '../../platform/page/focus'
import type { Choice } from './options'
import './search-list.css'

interface SearchListProps extends PickerProps {
  readonly options: readonly Choice[]
}

/** As many as a phone shows at once; the rest is found by its name. */
const SHOWN = 8

/** One of many: the likely ones first, the others by a few letters of their name. */
export function SearchList({ id, label, value, options, onPick, onBlur }: SearchListProps) {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const picked = options.find((option) => option.value === value)?.label ?? ''
  const wanted = query.trim()
  const found = options.filter((option) => option.label.includes(wanted))
  const shown = found.slice(0, SHOWN)
  const pick = (next: string) => {
    setOpen(false)
    setQuery('')
    onPick(next)
    focusOn(id)
  }
  const toggle = () => {
    if (isOpen) onBlur?.()
    setOpen(!isOpen)
  }
  return (
    <View>
      <Tappable
        id={id}
        isOpen={isOpen}
        isField
        label={`${picked === '' ? '请选择' : picked}${isOpen ? ' 收起' : ''}，${label}`}
        className="field-picked"
        onTap={toggle}
      >
        {picked === '' ? <Text className="field-placeholder">请选择</Text> : <Text>{picked}</Text>}
        <Text className="search-arrow" {...accessible({ hidden: true })}>
          {isOpen ? '收起' : '›'}
        </Text>
      </Tappable>
      {isOpen && (
        <FieldWords ids={[]} required={false} invalid={false}>
          <View className="search-list">
            <TextInput
              id={`${id}-search`}
              label={`搜${label}`}
              value={query}
              placeholder="写一两个字来找"
              onInput={setQuery}
            />
            <OptionGroup label={label} className="search-options" of="one" leadsAway>
              {shown.map((option) => (
                <Tappable
                  key={option.value}
                  id={`${id}-${option.value}`}
                  role="radio"
                  checked={option.value === value}
                  label={option.label}
                  className={option.value === value ? 'search-one search-one-on' : 'search-one'}
                  onTap={() => pick(option.value)}
                >
                  {option.label}
                </Tappable>
              ))}
            </OptionGroup>
            <View className="small" {...accessible({ role: 'status' })}>
              {found.length === 0
                ? '没有找到，换一个字试试'
                : found.length > SHOWN
                  ? `还有 ${found.length - SHOWN} 个，写一两个字来找`
                  : ''}
            </View>
          </View>
        </FieldWords>
      )}
    </View>
  )
}
