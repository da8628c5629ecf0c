import { View } from '@tarojs/components'
import { type Place, placeKey } from '../../../domain/intake/problem'
import { Tappable } from '../../platform/input/tappable'
import { TextInput } from '../../platform/input/text-input'
import { accessible } from '../../platform/page/accessibility'
import type { Marks } from './marks'

interface MarkProps {
  readonly marks: Marks
  readonly place: Place
  /** What the place is called. */
  readonly label: string
}

const idOf = (place: Place): string => placeKey(place).replace(/[^a-zA-Z0-9]+/g, '-')

/** 有问题: one tick a place. */
export function MarkButton({ marks, place, label, onMark }: MarkProps & { readonly onMark?: () => void }) {
  const isMarked = marks.messageAt(place) !== undefined
  return (
    <Tappable
      id={`mark-${idOf(place)}`}
      role="checkbox"
      checked={isMarked}
      label={`${label}有问题`}
      className={isMarked ? 'mark mark-on' : 'mark'}
      onTap={() => {
        marks.toggle(place)
        onMark?.()
      }}
    >
      <View className="mark-chip">{isMarked ? '✓ 有问题' : '有问题'}</View>
    </Tappable>
  )
}

/** What is wrong and what to do, in words the family understands; the usual ones take one tap. */
export function MarkMessage({ marks, place, label, usual }: MarkProps & { readonly usual: readonly string[] }) {
  const message = marks.messageAt(place)
  if (message === undefined) return null
  return (
    <View className="mark-message">
      <View className="mark-usual" {...accessible({ role: 'group', label: `${label}常见问题` })}>
        {usual.map((one) => (
          <Tappable key={one} className="mark-choice" onTap={() => marks.say(place, one)}>
            {one}
          </Tappable>
        ))}
      </View>
      <TextInput
        id={`say-${idOf(place)}`}
        label={`${label}要改什么`}
        value={message}
        placeholder="写清哪里不对、怎么改"
        maxLength={200}
        invalid={message.trim() === ''}
        onInput={(text) => marks.say(place, text)}
      />
    </View>
  )
}
