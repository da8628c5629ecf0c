import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { PHONE_IS_FULL } from '../../../store/phone-is-full'
import { keepToBeAgreed } from '../../../store/to-be-agreed'
import { carriedOn, type Step } from '../questions/steps'
import { ListPage } from './list-page'

interface OwnListProps {
  readonly service: Service
  readonly steps: readonly Step[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly back: (() => void) | undefined
  /** Before another page takes the place of the guide. */
  readonly leave: () => Promise<void>
  readonly onAfresh: () => void
}

/** This family's list, and from it by way of the consents into the form with every answer given so far. */
export function OwnList({ service, steps, answers, onChange, back, leave, onAfresh }: OwnListProps) {
  const [errorText, setErrorText] = useState('')
  const start = async () => {
    if (!keepToBeAgreed(service, carriedOn(service, steps, answers))) return setErrorText(PHONE_IS_FULL.message)
    await leave()
    void Taro.redirectTo({ url: `/pages/consent/index?service=${service.id}` })
  }
  return (
    <Page
      title="要准备什么"
      action={
        <>
          {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
          <Button id="start" onTap={() => void start()}>
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
