import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import type { Step } from './story'

const FIRST = 4

/** What happened so far; the newest few at once, all on request. */
export function StoryList({ steps }: { readonly steps: readonly Step[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? steps : steps.slice(0, FIRST)
  return (
    <Card label="办理经过">
      <Heading>办理经过</Heading>
      {shown.map(({ key, text, at }) => (
        <View key={key} className="story-step">
          <View className="story-text">{text}</View>
          <View className="story-at">{at}</View>
        </View>
      ))}
      {steps.length > FIRST && (
        <Button kind="plain" small onTap={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `看全部 ${steps.length} 步`}
        </Button>
      )}
    </Card>
  )
}
