import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from '../platform/page/accessibility'

interface NoticeProps {
  readonly tone?: 'info' | 'good' | 'warm' | 'bad'
  /** It takes the focus, or stands there from the beginning: it is not called out. */
  readonly isQuiet?: boolean
  readonly title?: ReactNode
  readonly children?: ReactNode
}

/** Something happened: what, and what to do. `bad` interrupts a screen reader, the others wait. */
export function Notice({ tone = 'info', isQuiet = false, title, children }: NoticeProps) {
  return (
    <View
      className={`notice notice-${tone}`}
      {...(isQuiet ? {} : accessible({ role: tone === 'bad' ? 'alert' : 'status' }))}
    >
      {title !== undefined && <View className="notice-title">{title}</View>}
      {children}
    </View>
  )
}
