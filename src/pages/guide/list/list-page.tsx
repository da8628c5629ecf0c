import { View } from '@tarojs/components'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { awaitedBy } from '../../../../domain/intake/awaited'
import { dayWithWeekday } from '../../../../domain/standards/days'
import { ClosedItems } from '../../../case-view/closed-items'
import { Card } from '../../../components/card'
import { Notice } from '../../../components/notice'
import { today } from '../../../store/today'
import { SaveOrShare } from '../sharing/save-or-share'
import { familyList } from './family-list'
import { Papers } from './papers'
import { type Promised, promisedTo } from './promise'
import { RoutePicture } from './route-picture'
import { WhomToCall } from './whom-to-call'

interface ListPageProps {
  readonly service: Service
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** Told once: until when, what to bring, who does what, what it costs and whom to ask. */
export function ListPage({ service, answers, onChange }: ListPageProps) {
  const list = familyList(service, answers, today())
  const promised = promisedTo(service, answers, new Date().toISOString())
  return (
    <>
      {awaitedBy(service, answers).map(({ id, reason, howElse }) => (
        <Notice key={id} title={reason}>
          {howElse}
        </Notice>
      ))}
      <PromiseCard promised={promised} />
      <ClosedItems closed={list.closed} />
      <Papers list={list} />
      <RoutePicture service={service} answers={answers} list={list} />
      <SaveOrShare service={service} answers={answers} list={list} promised={promised} />
      <WhomToCall service={service} answers={answers} onChange={onChange} />
    </>
  )
}

function PromiseCard({ promised }: { readonly promised: Promised }) {
  const { before, day, provisional, wording, ofItems, fee, own } = promised
  return (
    <Card label="什么时候办完，多少钱">
      <View className="secondary">{before}</View>
      <View className="big" id="promise">
        {dayWithWeekday(day)}
      </View>
      {[wording, ...ofItems].map((words) => (
        <View key={words} className="small">
          {words}
        </View>
      ))}
      {provisional && <View className="small">途中跨年，明年放假安排公布后日期可能调整</View>}
      <View className="promise-fee">{fee}</View>
      {own.map((words) => (
        <View key={words} className="promise-own">
          {words}
        </View>
      ))}
    </Card>
  )
}
