import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Answers } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { findService } from '../../../domain/services'
import { Button } from '../../components/button'
import { ConsentList, isAllTicked, useTicked } from '../../components/consent-list'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { privateStorage } from '../../platform/storage/private-storage'
import { isReadingOffered } from '../../store/card-offer'
import { draftOf } from '../../store/drafts'
import { removePosition } from '../../store/guide-position'
import { startApplication } from '../../store/start-application'
import { firstOpenUrl } from '../../store/steps'
import { consentsGiven, removeToBeAgreed, toBeAgreed } from '../../store/to-be-agreed'
import { WhatIsDone } from './what-is-done'
import './index.css'

const TITLE = '填写之前'

const toGuide = (service: string) => void Taro.redirectTo({ url: `/pages/guide/index?service=${service}` })

/** What is done with the data of a family, and its consents: before anything of it leaves the phone (PIPL 13, 14, 17). */
export default function ConsentPage() {
  const { service: id = '' } = useRouter().params
  const service = findService(id)
  const [answers, setAnswers] = useState<Answers>()
  useEffect(() => {
    void privateStorage.open().then(() => {
      const waiting = service === undefined ? undefined : toBeAgreed(service)
      if (waiting === undefined) toGuide(id)
      else setAnswers(waiting)
    })
  }, [service, id])

  if (service === undefined || answers === undefined) {
    return (
      <Page title={TITLE}>
        <Skeleton rows={6} />
      </Page>
    )
  }
  return <Agree service={service} answers={answers} />
}

interface AgreeProps {
  readonly service: Service
  readonly answers: Answers
}

function Agree({ service, answers }: AgreeProps) {
  const [ticked, tick] = useTicked()
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const [mayRead, setMayRead] = useState(false)
  // Known by the time that all is ticked; without a net nobody waits for it.
  useEffect(() => void isReadingOffered().then(setMayRead), [])
  const isAgreed = isAllTicked(service.consents, ticked)

  const begin = async () => {
    setBusy(true)
    setErrorText('')
    const answer = await startApplication(service.id, answers, consentsGiven(service.consents, ticked))
    setBusy(false)
    if (!answer.ok) return setErrorText(answer.error.message)
    removePosition(service)
    removeToBeAgreed(service)
    // Straight to the first step; to the list of all where it offers to read the cards first.
    const url = mayRead ? `/pages/apply/index?id=${answer.data.id}` : firstOpenUrl(draftOf(answer.data.id))
    void Taro.redirectTo({ url })
  }

  return (
    <Page
      title={TITLE}
      action={
        <>
          {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
          <Button id="agree" disabled={!isAgreed} busy={isBusy} busyText="正在建立申请…" onTap={() => void begin()}>
            {isAgreed ? '同意，开始填写' : '请先逐项勾选同意'}
          </Button>
        </>
      }
    >
      <Heading level={1}>先说明白，再填写</Heading>
      <View className="small">您同意之前，什么都不会上传；刚才的回答只在这部手机上。</View>
      <WhatIsDone service={service} answers={answers} />
      <ConsentList consents={service.consents} ticked={ticked} onTap={tick} />
      <View className="small">{`不同意也可以到窗口办，不影响您办事。有疑问请拨打 ${service.help.phone}。`}</View>
      <Button id="back-to-list" kind="plain" onTap={() => toGuide(service.id)}>
        先不填，回去看清单
      </Button>
    </Page>
  )
}
