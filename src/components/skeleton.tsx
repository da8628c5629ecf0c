import { View } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import { Card } from './card'

const BONES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The shape of what is coming, so that nothing jumps when it does. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <View {...accessible({ role: 'status', label: '正在打开' })}>
      <Card>
        {BONES.slice(0, rows).map((row) => (
          <View key={row} className={row % 2 === 1 ? 'bone bone-short' : 'bone'} />
        ))}
      </Card>
    </View>
  )
}
