import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from '../platform/page/accessibility'

interface CardProps {
  /** `rows` for a list of ListRows, `warm` for what the citizen must do, `quiet` for an aside. */
  readonly kind?: 'plain' | 'rows' | 'brand' | 'warm' | 'quiet'
  readonly label?: string
  readonly children: ReactNode
}

export function Card({ kind = 'plain', label, children }: CardProps) {
  return (
    <View className={`card card-${kind}`} {...(label === undefined ? {} : accessible({ role: 'region', label }))}>
      {children}
    </View>
  )
}
