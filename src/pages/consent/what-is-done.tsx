import { View } from '@tarojs/components'
import type { Answers } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { type Processing, processingOf } from '../../../domain/intake/processing'
import { Card } from '../../components/card'
import { today } from '../../store/today'

/** In four lines, read off the service: what, what for, who receives it, how long. */
export function WhatIsDone({ service, answers }: { readonly service: Service; readonly answers: Answers }) {
  const processing = processingOf(service, answers, today())
  return (
    <Card label="您的信息怎么用">
      {linesOf(processing).map(({ term, text }) => (
        <View key={term} className="what-is-done">
          <View className="what-is-done-term">{term}</View>
          <View className="what-is-done-text">{text}</View>
        </View>
      ))}
    </Card>
  )
}

const linesOf = (processing: Processing): readonly { readonly term: string; readonly text: string }[] => [
  { term: '收集什么', text: collected(processing) },
  { term: '用来做什么', text: `只用来办：${processing.purposes.join('、')}` },
  { term: '谁会收到', text: received(processing) },
  {
    term: '保存多久',
    text: `没交的草稿 ${processing.retention.draft} 天；没办成的 ${processing.retention.closed} 天；办成后照片再留 ${processing.retention.picturesAfterwards} 天`,
  },
]

const collected = ({ filledIn, photographed, signatures }: Processing): string =>
  [
    `填写：${filledIn.join('、')}`,
    ...(photographed.length === 0 ? [] : [`照片：${photographed.join('、')}`]),
    ...(signatures === 0 ? [] : [`手写签名 ${signatures} 处`]),
  ].join('；')

const received = ({ receivers, isPosted }: Processing): string =>
  [
    ...receivers.map(({ who, items }) => (items.length === 0 ? who : `${who}（${items.join('、')}）`)),
    ...(isPosted ? ['选邮寄时，邮政快递（姓名、电话、地址）'] : []),
  ].join('、')
