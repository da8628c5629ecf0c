import { View } from '@tarojs/components'
import { Card } from '../components/card'
import { Heading } from '../components/heading'
import { ListRow } from '../components/list-row'
import type { ClosedLine } from './closed-lines'

interface ClosedItemsProps {
  readonly closed: readonly ClosedLine[]
  /** For whoever reads it at a desk; families are told 这几件要到别处办. */
  readonly title?: string
}

/** What this family cannot have done here, and how it is done instead: told at once, never only left out. */
export function ClosedItems({ closed, title = '这几件要到别处办' }: ClosedItemsProps) {
  if (closed.length === 0) return null
  return (
    <>
      <Heading>{title}</Heading>
      <Card kind="rows" label={title}>
        {closed.map((line, index) => (
          <View key={line.id} id={`closed-${line.id}`}>
            <ListRow
              first={index === 0}
              title={line.title}
              note={
                <>
                  <View>{line.reason}</View>
                  <View>{line.howElse}</View>
                </>
              }
            />
          </View>
        ))}
      </Card>
    </>
  )
}
