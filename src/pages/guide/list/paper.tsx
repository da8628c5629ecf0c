import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '../../../components/chip'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'
import type { PaperLine } from './family-list'

/** One paper: how many of what, who has it, why it is asked if others are not asked, and what often goes wrong. */
export function Paper({ paper, first }: { readonly paper: PaperLine; readonly first: boolean }) {
  const { id, title, how, tone, detail, handling, broughtBy, reason, mistakes } = paper
  return (
    <View id={`paper-${id}`} className={first ? 'paper paper-first' : 'paper'}>
      <View className="paper-top">
        <View className="paper-title">{title}</View>
        <Chip tone={tone}>{how}</Chip>
      </View>
      <View className="row-note">{detail}</View>
      {handling !== undefined && <View className="row-note">{handling}</View>}
      {broughtBy !== undefined && <View className="row-note">{`由${broughtBy}准备`}</View>}
      {reason !== undefined && <View className="paper-reason">{reason}</View>}
      {mistakes.length > 0 && <Mistakes title={title} mistakes={mistakes} />}
    </View>
  )
}

function Mistakes({ title, mistakes }: { readonly title: string; readonly mistakes: readonly string[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Tappable
        className="paper-fold"
        label={isOpen ? `收起，${title}常见的错` : `常见的错 ${mistakes.length} 种，${title}`}
        onTap={() => setOpen(!isOpen)}
      >
        <Text>{isOpen ? '收起' : `常见的错 ${mistakes.length} 种`}</Text>
        <Text className="paper-fold-mark" {...accessible({ hidden: true })}>
          {isOpen ? '︿' : '﹀'}
        </Text>
      </Tappable>
      {isOpen && (
        <View className="paper-mistakes" {...accessible({ role: 'list' })}>
          {mistakes.map((mistake) => (
            <View key={mistake} className="paper-mistake" {...accessible({ role: 'listitem' })}>
              {mistake}
            </View>
          ))}
        </View>
      )}
    </>
  )
}
