import { Text, View } from '@tarojs/components'
import { OWN, sameOf } from '../../../domain/definition/fields'
import type { Field } from '../../../domain/definition/service'
import { Tappable } from '../../platform/input/tappable'
import { accessible } from '../../platform/page/accessibility'
import type { Draft } from '../../store/draft'
import { offersOf } from '../../store/reading'
import { useReading } from '../../store/use-draft'

interface SameAsProps {
  readonly draft: Draft
  readonly field: Field
  readonly id: string
}

/** Answers that stand elsewhere already, each taken by one tap; whoever unticks one writes another. */
export function SameAs({ draft, field, id }: SameAsProps) {
  const offers = useReading(draft, () => offersOf(draft, field))
  const tap = (source: string, isOn: boolean) => {
    draft.set(sameOf(field.path), isOn ? OWN : source)
    if (isOn) draft.set(field.path, '')
  }
  return (
    <View className="same">
      {offers.map(({ field: source, label, text, isOn }) => (
        <Tappable
          key={source}
          id={`${id}-same-${source.replace(/\./g, '-')}`}
          role="checkbox"
          of={field.label}
          label={label}
          checked={isOn}
          className={`option option-line same-one${isOn ? ' option-on' : ''}`}
          onTap={() => tap(source, isOn)}
        >
          <Text className="option-box" {...accessible({ hidden: true })}>
            {isOn ? '✓' : ''}
          </Text>
          <View>
            {label}
            {text !== '' && <View className="option-hint">{text}</View>}
          </View>
        </Tappable>
      ))}
    </View>
  )
}
