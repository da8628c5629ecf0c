import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ChipProps {
  readonly tone?: 'good' | 'warm' | 'bad' | 'mute'
  readonly children: ReactNode
}

export function Chip({ tone = 'good', children }: ChipProps) {
  return <Text className={`chip chip-${tone}`}>{children}</Text>
}
