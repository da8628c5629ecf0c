import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Answers } from '../../../../domain/definition/answers'
import { textOf } from '../../../../domain/definition/answers'
import { screeningPath } from '../../../../domain/definition/fields'
import type { EndingQuestion, Question, Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { ProgressBar } from '../../../components/progress-bar'
import { OptionGroup } from '../../../platform/input/option-group'
import { Tappable } from '../../../platform/input/tappable'
import { accessible } from '../../../platform/page/accessibility'
import type { Step } from './steps'

interface QuestionPageProps {
  readonly service: Service
  readonly step: Extract<Step, { readonly kind: 'question' | 'excluded' }>
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
  readonly back: (() => void) | undefined
}

/** One question a page, the answer of last time marked; or, where it cannot be done here, how it can be done. */
export function QuestionPage({ service, step, answers, onAnswer, back }: QuestionPageProps) {
  const path = screeningPath(step.question.id)
  const wayBack = (words: string) =>
    back !== undefined && (
      <Button kind={step.kind === 'excluded' ? 'ghost' : 'plain'} id="before" onTap={back}>
        {words}
      </Button>
    )
  if (step.kind === 'excluded') {
    return (
      <Page title="换一种办法" action={wayBack('我选错了，回到上一题')}>
        <Excluded service={service} question={step.question} />
      </Page>
    )
  }
  return (
    <Page title="看看能不能在这里办" action={wayBack('上一题')}>
      <QuestionCard
        key={step.question.id}
        question={step.question}
        at={service.screening.indexOf(step.question) + 1}
        of={service.screening.length}
        given={textOf(answers, path)}
        onAnswer={(answer) => onAnswer({ ...answers, [path]: answer })}
      />
    </Page>
  )
}

interface QuestionCardProps {
  readonly question: Question
  readonly at: number
  readonly of: number
  readonly given: string
  readonly onAnswer: (answer: 'yes' | 'no') => void
}

const ANSWERS = [
  { value: 'yes', word: '是' },
  { value: 'no', word: '不是' },
] as const

function QuestionCard({ question, at, of, given, onAnswer }: QuestionCardProps) {
  return (
    <>
      <View className="small">{`第 ${at} 题，共 ${of} 题 · 回答只留在这部手机上`}</View>
      <ProgressBar value={(at - 1) / of} label={`第 ${at} 题，共 ${of} 题`} />
      <View className="ask">
        <View className="ask-text" id={`question-${question.id}`} {...accessible({ role: 'heading' })} {...LEVEL}>
          {question.text}
        </View>
        {question.hint !== undefined && <View className="secondary">{question.hint}</View>}
      </View>
      <OptionGroup className="ask-answers" label={question.text} of="one" leadsAway>
        {ANSWERS.map(({ value, word }) => (
          <Tappable
            key={value}
            id={`answer-${value}`}
            role="radio"
            checked={given === value}
            className={given === value ? 'ask-answer ask-given' : 'ask-answer'}
            of={question.text}
            label={word}
            onTap={() => onAnswer(value)}
          >
            {given === value ? `✓ ${word}` : word}
          </Tappable>
        ))}
      </OptionGroup>
    </>
  )
}

const LEVEL = { 'aria-level': '2' }

/** Not here, but there is a way: told at once, and nothing more is asked. */
function Excluded({ service, question }: { readonly service: Service; readonly question: EndingQuestion }) {
  const { title, phone } = service.help
  return (
    <>
      <Notice tone="warm" title="您家的情况不能在这里办">
        <View id="excluded-reason">{question.reason}</View>
      </Notice>
      <Card label="您可以这样办">
        <View className="excluded-way">您可以这样办</View>
        <View id="excluded-offline">{question.howElse}</View>
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
