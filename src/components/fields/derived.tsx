import { View } from '@tarojs/components'
import type { ControlProps } from './control'

export function Derived({ shown }: ControlProps) {
  return <View className="field-shown">{shown === '' ? '填好后自动得出' : shown}</View>
}
