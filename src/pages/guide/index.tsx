import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Answers } from '../../../domain/definition/answers'
import { APPLICANT, ITEMS, isBlank, listOf, textOf } from '../../../domain/definition/answers'
import { fieldAt, screeningPath } from '../../../domain/definition/fields'
import type { Field, Service } from '../../../domain/definition/service'
import { decidingFields } from '../../../domain/intake/deciding-fields'
import { screen } from '../../../domain/intake/screen'
import { findService } from '../../../domain/services'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { OneOf } from '../../components/fields/options'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { startApplication } from '../../store/start-application'
import { today } from '../../store/today'
import { ChooseItems } from './choose-items'
import { FewQuestions } from './few-questions'
import { ListPage } from './list-page'
import { Excluded, QuestionCard } from './screening'
import './index.css'

/** Can it be done here, and what is needed? Nothing is kept or sent before 开始填写. */
export default function Guide() {
  const { service: id = '' } = useRouter().params
  const service = findService(id)
  if (service === undefined || service.edition.status !== 'active') {
    return (
      <Page title="要准备什么">
        <Empty title="这项服务现在没有开放" note="请回到首页看看能办的事" />
      </Page>
    )
  }
  return <Steps service={service} />
}

type Stage = 'screening' | 'items' | 'applicant' | 'few' | 'list'

const allItems = (service: Service): Answers => ({ [ITEMS]: service.items.map(({ id }) => id) })

function Steps({ service }: { readonly service: Service }) {
  const [answers, setAnswers] = useState<Answers>(() => allItems(service))
  const [past, setPast] = useState<readonly Stage[]>([])
  const [stage, setStage] = useState<Stage>(service.screening.length > 0 ? 'screening' : 'items')
  const [few, setFew] = useState<readonly Field[]>([])
  const applicant = fieldAt(service, APPLICANT)
  const { excludedBy, unanswered } = screen(service, answers)

  const go = (next: Stage) => {
    setPast([...past, stage])
    setStage(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const back = () => {
    const [before] = past.slice(-1)
    if (before === undefined || before === 'screening') return
    setPast(past.slice(0, -1))
    setStage(before)
  }
  const afterFew = (fresh: Answers, asked: readonly Field[]) => {
    // An answer may make another one matter.
    const more = decidingFields(service, fresh, today()).filter(
      ({ path }) => !asked.some((field) => field.path === path),
    )
    if (more.length === 0) return go('list')
    setFew(more)
    go('few')
  }

  const shown: Readonly<Record<Exclude<Stage, 'screening'>, () => ReactNode>> = {
    items: () => (
      <Stepped
        title="要办哪几件"
        note="都给您勾好了，用不着的可以去掉"
        next={
          listOf(answers, ITEMS).length > 0 ? () => (applicant ? go('applicant') : afterFew(answers, [])) : undefined
        }
        back={undefined}
      >
        <ChooseItems service={service} answers={answers} onChange={setAnswers} />
      </Stepped>
    ),
    applicant: () => (
      <Stepped
        title="谁来申请"
        note="由谁来填表、交材料"
        next={isBlank(answers[APPLICANT]) ? undefined : () => afterFew(answers, [])}
        back={back}
      >
        <OneOf
          label="谁来申请"
          options={applicant?.options ?? []}
          value={textOf(answers, APPLICANT)}
          onPick={(value) => setAnswers({ ...answers, [APPLICANT]: value })}
        />
      </Stepped>
    ),
    few: () => (
      <Stepped
        title="还有几项"
        next={few.every(({ path }) => !isBlank(answers[path])) ? () => afterFew(answers, few) : undefined}
        back={back}
      >
        <FewQuestions service={service} fields={few} answers={answers} onChange={setAnswers} />
      </Stepped>
    ),
    list: () => <ToStart service={service} answers={answers} back={back} />,
  }
  if (stage !== 'screening') return shown[stage]()

  const [excluding] = excludedBy
  if (excluding !== undefined) {
    const undo = () => setAnswers(allItems(service))
    return (
      <Page
        title="换一种办法"
        action={
          <Button kind="ghost" onTap={undo}>
            我选错了，重新回答
          </Button>
        }
      >
        <Excluded service={service} question={excluding} />
      </Page>
    )
  }
  const [question] = unanswered
  if (question === undefined) return shown.items()
  const at = service.screening.length - unanswered.length + 1
  const answer = (value: 'yes' | 'no') => {
    const next = { ...answers, [screeningPath(question.id)]: value }
    setAnswers(next)
    const { excludedBy: out, unanswered: left } = screen(service, next)
    if (out.length === 0 && left.length === 0) go('items')
  }
  return (
    <Page title="看看能不能在这里办">
      <QuestionCard key={question.id} question={question} at={at} of={service.screening.length} onAnswer={answer} />
    </Page>
  )
}

interface SteppedProps {
  readonly title: string
  readonly note?: string
  /** Absent while something is still to be chosen. */
  readonly next: (() => void) | undefined
  readonly back: (() => void) | undefined
  readonly children: ReactNode
}

function Stepped({ title, note, next, back, children }: SteppedProps) {
  return (
    <Page
      title="看看要准备什么"
      action={
        <>
          <Button id="next" disabled={next === undefined} onTap={() => next?.()}>
            {next === undefined ? '请先选好' : '下一步'}
          </Button>
          {back !== undefined && (
            <Button kind="plain" onTap={back}>
              上一步
            </Button>
          )}
        </>
      }
    >
      <Heading level={1}>{title}</Heading>
      {note !== undefined && <View className="secondary">{note}</View>}
      {children}
    </Page>
  )
}

interface ToStartProps {
  readonly service: Service
  readonly answers: Answers
  readonly back: () => void
}

function ToStart({ service, answers, back }: ToStartProps) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const start = async () => {
    setBusy(true)
    setTrouble('')
    const answer = await startApplication(service.id, answers)
    setBusy(false)
    if (answer.ok) void Taro.redirectTo({ url: `/pages/apply/index?id=${answer.data.id}` })
    else setTrouble(answer.error.message)
  }
  return (
    <Page
      title="要准备什么"
      action={
        <>
          {trouble !== '' && <Notice tone="bad">{trouble}</Notice>}
          <Button id="start" busy={isBusy} busyText="正在建立申请…" onTap={() => void start()}>
            开始填写
          </Button>
          <Button kind="plain" onTap={back}>
            改我的回答
          </Button>
        </>
      }
    >
      <ListPage service={service} answers={answers} />
    </Page>
  )
}
