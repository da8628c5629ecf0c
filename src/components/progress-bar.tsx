import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'

/** `value` is a part of 1. */
export function ProgressBar({ value, label }: { readonly value: number; readonly label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <View className="bar" {...accessible({ role: 'progressbar', label })} {...{ 'aria-valuenow': String(percent) }}>
      <View className="bar-fill" style={{ width: `${percent}%` }} />
    </View>
  )
}
