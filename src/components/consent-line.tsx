import { Text, View } from '@tarojs/components'
import type { Consent } from '../../domain/definition/service'
import { Tappable } from '../platform/input/tappable'
import { accessible } from '../platform/page/accessibility'

interface ConsentLineProps {
  readonly consent: Consent
  readonly first: boolean
  readonly isOn: boolean
  readonly onTap: () => void
}

/** Each consent apart, read in full, never ticked in advance (PIPL 14, 29, 31). */
export function ConsentLine({ consent, first, isOn, onTap }: ConsentLineProps) {
  return (
    <Tappable
      role="checkbox"
      checked={isOn}
      label={`${consent.title}。${consent.text}`}
      onTap={onTap}
      id={`consent-${consent.id}`}
    >
      <View className={`consent${first ? ' consent-first' : ''}${isOn ? ' consent-on' : ''}`}>
        <Text className="option-box" {...accessible({ hidden: true })}>
          {isOn ? '✓' : ''}
        </Text>
        <View className="row-body">
          <View>{consent.title}</View>
          <View className="secondary">{consent.text}</View>
        </View>
      </View>
    </Tappable>
  )
}
