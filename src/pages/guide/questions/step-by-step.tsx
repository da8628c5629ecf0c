import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { anyFamily } from '../../../../domain/intake/reason-for-paper'
import { useShareCard } from '../../../platform/messages/share'
import { focusHeading } from '../../../platform/page/focus'
import { today } from '../../../store/today'
import { OwnList } from '../list/own-list'
import { beginningOf, cardOf } from '../sharing/share-card'
import { QuestionPage } from './question-page'
import { type Position, removePosition, savedPosition, savePosition } from './saved-position'
import { StepPage } from './step-page'
import { stepsOf } from './steps'

/** The guide of this family, page by page; on this phone it is kept where it was left. */
export function StepByStep({ service }: { readonly service: Service }) {
  const [position, setPosition] = useState<Position>(
    () => savedPosition(service) ?? { answers: anyFamily(service), at: 0 },
  )
  const { answers } = position
  const steps = stepsOf(service, answers, today())
  const at = Math.min(position.at, steps.length - 1)
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
  const onward = (changed: Answers = answers) => to({ answers: changed, at: at + 1 })
  const back = at > 0 ? () => to({ answers, at: at - 1 }) : undefined
  const afresh = () => to({ answers: anyFamily(service), at: 0 })

  if (step === undefined) return null
  switch (step.kind) {
    case 'question':
    case 'excluded':
      return <QuestionPage service={service} step={step} answers={answers} onAnswer={onward} back={back} />
    case 'list':
      return (
        <OwnList service={service} steps={steps} answers={answers} onChange={change} back={back} onAfresh={afresh} />
      )
    default:
      return (
        <StepPage
          service={service}
          step={step}
          answers={answers}
          onChange={change}
          // The next page exists once nothing on this one is open.
          next={at + 1 < steps.length ? () => onward() : undefined}
          back={back}
        />
      )
  }
}
