import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { startApplication } from '../../../store/start-application'
import { removePosition } from '../questions/saved-position'
import { carriedOn, type Step } from '../questions/steps'
import { ListPage } from './list-page'

interface OwnListProps {
  readonly service: Service
  readonly steps: readonly Step[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly back: (() => void) | undefined
  /** Before the form takes the place of the guide. */
  readonly leave: () => Promise<void>
  readonly onAfresh: () => void
}

/** This family's list, and from it into the form with every answer given so far. */
export function OwnList({ service, steps, answers, onChange, back, leave, onAfresh }: OwnListProps) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const start = async () => {
    setBusy(true)
    setErrorText('')
    const answer = await startApplication(service.id, carriedOn(service, steps, answers))
    setBusy(false)
    if (!answer.ok) return setErrorText(answer.error.message)
    removePosition(service)
    await leave()
    void Taro.redirectTo({ url: `/pages/apply/index?id=${answer.data.id}` })
  }
  return (
    <Page
      title="要准备什么"
      action={
        <>
          {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
          <Button id="start" busy={isBusy} busyText="正在建立申请…" onTap={() => void start()}>
            开始填写
          </Button>
        </>
      }
    >
      <ListPage service={service} answers={answers} onChange={onChange} />
      {back !== undefined && (
        <Button kind="ghost" id="before" onTap={back}>
          改我的回答
        </Button>
      )}
      <Button kind="plain" id="afresh" onTap={onAfresh}>
        从头重新回答
      </Button>
    </Page>
  )
}
