import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { anyFamily } from '../../../../domain/intake/why-here'
import { useShareCard } from '../../../platform/messages/share'
import { today } from '../../../store/today'
import { OwnList } from '../list/own-list'
import { beginningOf, cardOf } from '../sharing/share-card'
import { QuestionPage } from './question-page'
import { forgetWalk, keepWalk, keptWalk, type Walk } from './saved-position'
import { StopPage } from './step-page'
import { trail } from './steps'

/** The guide of this family, page by page; on this phone it is kept where it was left. */
export function Walking({ service }: { readonly service: Service }) {
  const [walk, setWalk] = useState<Walk>(() => keptWalk(service) ?? { answers: anyFamily(service), at: 0 })
  const { answers } = walk
  const stops = trail(service, answers, today())
  const at = Math.min(walk.at, stops.length - 1)
  const stop = stops[at]
  const isExcluded = stop?.kind === 'excluded'
  useShareCard(stop?.kind === 'list' ? cardOf(service, answers, today()) : beginningOf(service))

  useEffect(() => {
    // Whoever cannot be served here leaves nothing behind.
    if (isExcluded) forgetWalk(service)
    else keepWalk(service, { answers, at })
  }, [service, answers, at, isExcluded])

  const to = (next: Walk) => {
    setWalk(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const change = (changed: Answers) => setWalk({ answers: changed, at })
  const onward = (changed: Answers = answers) => to({ answers: changed, at: at + 1 })
  const back = at > 0 ? () => to({ answers, at: at - 1 }) : undefined
  const afresh = () => to({ answers: anyFamily(service), at: 0 })

  if (stop === undefined) return null
  switch (stop.kind) {
    case 'question':
    case 'excluded':
      return <QuestionPage service={service} stop={stop} answers={answers} onAnswer={onward} back={back} />
    case 'list':
      return (
        <OwnList service={service} stops={stops} answers={answers} onChange={change} back={back} onAfresh={afresh} />
      )
    default:
      return (
        <StopPage
          service={service}
          stop={stop}
          answers={answers}
          onChange={change}
          // The next page exists once nothing on this one is open.
          next={at + 1 < stops.length ? () => onward() : undefined}
          back={back}
        />
      )
  }
}
