import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Question, Service } from '../../../domain/definition/service'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Notice } from '../../components/notice'
import { ProgressBar } from '../../components/progress-bar'
import { Tappable } from '../../platform/tappable'

interface QuestionCardProps {
  readonly question: Question
  readonly at: number
  readonly of: number
  readonly onAnswer: (answer: 'yes' | 'no') => void
}

/** One question a page, two big answers. */
export function QuestionCard({ question, at, of, onAnswer }: QuestionCardProps) {
  return (
    <>
      <View className="small">{`第 ${at} 题，共 ${of} 题 · 回答不会被保存`}</View>
      <ProgressBar value={(at - 1) / of} label={`第 ${at} 题，共 ${of} 题`} />
      <View className="ask">
        <View className="ask-text" id={`question-${question.id}`}>
          {question.text}
        </View>
        {question.hint !== undefined && <View className="secondary">{question.hint}</View>}
      </View>
      <View className="ask-answers">
        <Tappable id="answer-yes" className="ask-answer" label={`${question.text} 是`} onTap={() => onAnswer('yes')}>
          是
        </Tappable>
        <Tappable id="answer-no" className="ask-answer" label={`${question.text} 不是`} onTap={() => onAnswer('no')}>
          不是
        </Tappable>
      </View>
    </>
  )
}

/** Not here, but there is a way: told at once, and nothing more is asked. */
export function Excluded({ service, question }: { readonly service: Service; readonly question: Question }) {
  const { title, phone } = service.help
  return (
    <>
      <Notice tone="warm" title="您家的情况不能在这里办">
        <View id="excluded-reason">{question.reason}</View>
      </Notice>
      <Card label="您可以这样办">
        <View className="excluded-way">您可以这样办</View>
        <View id="excluded-offline">{question.offline}</View>
      </Card>
      <Card kind="quiet">
        <View className="secondary">您刚才的回答没有保存，也没有收集您的任何信息。</View>
      </Card>
      <Button kind="ghost" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
        {`打电话问${title} ${phone}`}
      </Button>
    </>
  )
}
