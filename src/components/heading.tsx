import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from '../platform/page/accessibility'

interface HeadingProps {
  readonly level?: 1 | 2
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Heading({ level = 2, aside, children }: HeadingProps) {
  return (
    <View className={`heading heading-${level}`}>
      <View className="heading-text" {...accessible({ role: 'heading' })} {...{ 'aria-level': '2' }}>
        {children}
      </View>
      {aside !== undefined && <View className="heading-aside">{aside}</View>}
    </View>
  )
}
