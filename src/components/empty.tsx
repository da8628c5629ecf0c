import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface EmptyProps {
  readonly title: string
  /** What to do next. */
  readonly note?: string
  readonly action?: ReactNode
}

export function Empty({ title, note, action }: EmptyProps) {
  return (
    <View className="empty">
      <View className="empty-title">{title}</View>
      {note !== undefined && <View className="secondary">{note}</View>}
      {action}
    </View>
  )
}
