import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tappable } from '../platform/input/tappable'
import { accessible } from '../platform/page/accessibility'
import { Dot, type DotProps } from './dot'

interface ListRowProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly tone?: 'plain' | 'warm' | 'bad'
  readonly dot?: DotProps
  /** What the dot shows, in words, for who does not see it. */
  readonly said?: string
  /** To the right: a Chip. */
  readonly aside?: ReactNode
  readonly first?: boolean
  readonly quiet?: boolean
  readonly id?: string
  readonly label?: string
  readonly onTap?: () => void
}

/** A line of a card; with `onTap` it leads somewhere and shows so. */
export function ListRow({
  title,
  note,
  tone = 'plain',
  dot,
  said,
  aside,
  first = false,
  quiet,
  id,
  label,
  onTap,
}: ListRowProps) {
  const content = (
    <View className={first ? 'row row-first' : 'row'}>
      {dot !== undefined && <Dot {...dot} />}
      {said !== undefined && <Text className="row-said">{said}</Text>}
      <View className="row-body">
        <View className={quiet === true ? 'row-title row-title-quiet' : 'row-title'}>{title}</View>
        {note !== undefined && note !== '' && <View className={`row-note row-note-${tone}`}>{note}</View>}
      </View>
      {aside}
      {onTap !== undefined && (
        <Text className="row-arrow" {...accessible({ hidden: true })}>
          ›
        </Text>
      )}
    </View>
  )
  const named = { ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { label }) }
  return onTap === undefined ? (
    content
  ) : (
    <Tappable onTap={onTap} {...named}>
      {content}
    </Tappable>
  )
}
