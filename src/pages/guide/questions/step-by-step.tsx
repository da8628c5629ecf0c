import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { anyFamily } from '../../../../domain/intake/reason-for-paper'
import { useShareCard } from '../../../platform/messages/share'
import { focusHeading } from '../../../platform/page/focus'
import { stepInHistory, useStepHistory } from '../../../platform/page/step-history'
import { today } from '../../../store/today'
import { OwnList } from '../list/own-list'
import { beginningOf, cardOf } from '../sharing/share-card'
import { AllQuestions } from './all-questions'
import { ChoicesPage } from './choices-page'
import { isOnOnePage, pageStart } from './one-page'
import { QuestionPage } from './question-page'
import { type Position, removePosition, savedPosition, savePosition } from './saved-position'
import { isChoice, type Step, stepsOf } from './steps'

/** The guide of this family, page by page; on this phone it is kept where it was left. */
export function StepByStep({ service }: { readonly service: Service }) {
  const name = `guide ${service.id}`
  const [position, setPosition] = useState<Position>(() => {
    const saved = savedPosition(service) ?? { answers: anyFamily(service), at: 0 }
    return { ...saved, at: stepInHistory(name) ?? saved.at }
  })
  const { answers } = position
  const steps = stepsOf(service, answers, today())
  const at = pageStart(service, steps, Math.min(position.at, steps.length - 1))
  const step = steps[at]
  const isExcluded = step?.kind === 'excluded'
  useShareCard(step?.kind === 'list' ? cardOf(service, answers, today()) : beginningOf(service))

  useEffect(() => {
    // Whoever cannot be served here leaves nothing behind.
    if (isExcluded) removePosition(service)
    else savePosition(service, { answers, at })
  }, [service, answers, at, isExcluded])

  const shown = useRef(at)
  useEffect(() => {
    if (shown.current !== at) focusHeading()
    shown.current = at
  }, [at])

  const to = (next: Position) => {
    setPosition(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const change = (changed: Answers) => setPosition({ answers: changed, at })
  const history = useStepHistory(name, at, (other) => to({ answers, at: other }))
  const onTo = (changed: Answers, next: number) => {
    history.onTo(next)
    to({ answers: changed, at: next })
  }
  const back = at > 0 ? history.back : undefined
  const afresh = () => void history.leave().then(() => to({ answers: anyFamily(service), at: 0 }))

  if (step === undefined) return null
  return (
    <>
      <Drawn
        {...{ service, steps, step, answers, onTo, at, back }}
        onChange={change}
        {...{ leave: history.leave, afresh }}
      />
      {history.element}
    </>
  )
}

interface DrawnProps {
  readonly service: Service
  readonly steps: readonly Step[]
  readonly step: Step
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly at: number
  readonly onTo: (answers: Answers, at: number) => void
  readonly back: (() => void) | undefined
  /** Before another page takes the place of this one. */
  readonly leave: () => Promise<void>
  readonly afresh: () => void
}

function Drawn({ service, steps, step, at, answers, onChange, onTo, back, leave, afresh }: DrawnProps) {
  switch (step.kind) {
    case 'question':
      if (isOnOnePage(service)) {
        const onDone = (changed: Answers) => onTo(changed, service.screening.length)
        return <AllQuestions {...{ service, answers, onChange, onDone }} onEnd={onTo} />
      }
      return <QuestionPage {...{ service, step, answers, back }} onAnswer={(changed) => onTo(changed, at + 1)} />
    case 'excluded':
      return <QuestionPage {...{ service, step, answers, back }} onAnswer={onChange} />
    case 'list':
      return <OwnList {...{ service, steps, answers, onChange, back, leave }} onAfresh={afresh} />
    default: {
      const list = steps.findIndex(({ kind }) => kind === 'list')
      // The list exists once nothing is open.
      const next = list < 0 ? undefined : () => onTo(answers, list)
      return <ChoicesPage {...{ service, answers, onChange, next, back }} steps={steps.filter(isChoice)} />
    }
  }
}
