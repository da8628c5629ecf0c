import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Page } from '../../../components/page'
import { Tappable } from '../../../platform/input/tappable'
import { useShareCard } from '../../../platform/messages/share'
import { today } from '../../../store/today'
import { ListPage } from '../list/list-page'
import { cardOf } from './share-card'

interface SharedListProps {
  readonly service: Service
  readonly answers: Answers
  readonly onOwn: () => void
}

/** Somebody sent this list: it is shown at once, and whoever wants their own answers the questions. */
export function SharedList({ service, answers, onOwn }: SharedListProps) {
  // Which county is called is this reader's own and goes nowhere.
  const [own, setOwn] = useState(answers)
  useShareCard(cardOf(service, answers, today()))
  return (
    <Page
      title="要准备什么"
      action={
        <Button id="own" onTap={onOwn}>
          我也要办
        </Button>
      }
    >
      <Tappable id="answer-afresh" className="shared-by" onTap={onOwn}>
        <View>这是别人分享的清单</View>
        <View className="shared-own">按我家情况重新回答 ›</View>
      </Tappable>
      <ListPage service={service} answers={own} onChange={setOwn} />
    </Page>
  )
}
