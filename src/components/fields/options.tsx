import { Text, View } from '@tarojs/components'
import { OptionGroup } from '../../platform/input/option-group'
import { OptionPicker } from '../../platform/input/pickers'
import { Tappable } from '../../platform/input/tappable'
import { accessible } from '../../platform/page/accessibility'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface OneOfProps {
  readonly id?: string
  readonly label: string
  readonly options: readonly Choice[]
  readonly value: string
  readonly onPick: (value: string) => void
}

/** So many characters stand beside another option without a break. */
const LONGEST_OF_HALF_A_LINE = 7

/** Few answers, all in sight: one tap. */
export function OneOf({ id, label, options, value, onPick }: OneOfProps) {
  const inLines = options.some(({ label: { length }, hint }) => length > LONGEST_OF_HALF_A_LINE || hint !== undefined)
  return (
    <OptionGroup {...(id === undefined ? {} : { id })} label={label} className="options" of="one">
      {options.map((option) => (
        <Tappable
          key={option.value}
          role="radio"
          of={label}
          label={option.label}
          checked={option.value === value}
          className={`option${option.value === value ? ' option-on' : ''}${inLines ? ' option-line' : ''}`}
          onTap={() => onPick(option.value)}
        >
          <View>
            {option.label}
            {option.hint !== undefined && <View className="option-hint">{option.hint}</View>}
          </View>
        </Tappable>
      ))}
    </OptionGroup>
  )
}

interface PickOneProps extends OneOfProps {
  readonly id: string
}

/** So many tiles are looked over at a glance. */
const TILES = 7

/** One of few in tiles, one of many from a list. */
export function PickOne({ id, ...one }: PickOneProps) {
  return one.options.length > TILES ? <OptionPicker id={id} {...one} /> : <OneOf id={id} {...one} />
}

interface SomeOfProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Choice[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

export function SomeOf({ id, label, options, values, onChange }: SomeOfProps) {
  const toggle = (value: string) =>
    onChange(options.map((option) => option.value).filter((other) => (other === value) !== values.includes(other)))
  return (
    <OptionGroup id={id} label={label} className="options" of="some">
      {options.map((option) => {
        const isOn = values.includes(option.value)
        return (
          <Tappable
            key={option.value}
            role="checkbox"
            of={label}
            label={option.label}
            checked={isOn}
            className={`option option-line${isOn ? ' option-on' : ''}`}
            onTap={() => toggle(option.value)}
          >
            <Text className="option-box" {...accessible({ hidden: true })}>
              {isOn ? '✓' : ''}
            </Text>
            <View>
              {option.label}
              {option.hint !== undefined && <View className="option-hint">{option.hint}</View>}
            </View>
          </Tappable>
        )
      })}
    </OptionGroup>
  )
}
