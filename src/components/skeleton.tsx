import { View } from '@tarojs/components'
import { spoken } from '../platform/semantics'
import { Card } from './card'

/** The shape of what is coming, so that nothing jumps when it does. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <View {...spoken({ role: 'status', label: '正在打开' })}>
      <Card>
        {Array.from({ length: rows }, (_, row) => (
          <View key={`bone-${row + 1}`} className={row % 2 === 0 ? 'bone bone-short' : 'bone'} />
        ))}
      </Card>
    </View>
  )
}
