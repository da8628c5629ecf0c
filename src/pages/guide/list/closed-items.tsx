import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import type { ClosedLine } from './family-list'

/** What this family cannot have done here, and how it is done instead: told at once, never only left out. */
export function ClosedItems({ closed }: { readonly closed: readonly ClosedLine[] }) {
  if (closed.length === 0) return null
  return (
    <>
      <Heading>这几件要到别处办</Heading>
      <Card kind="rows" label="要到别处办的事项">
        {closed.map(({ id, title, reason, howElse }, index) => (
          <View key={id} id={`closed-${id}`} className={index === 0 ? 'pick pick-first' : 'pick'}>
            <View className="pick-body">
              <View className="pick-title">{title}</View>
              <View className="row-note">{reason}</View>
              <View className="row-note">{howElse}</View>
            </View>
          </View>
        ))}
      </Card>
    </>
  )
}
