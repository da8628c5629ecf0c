import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { Letter } from '../../components/letter'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { SignaturePad, scrollToPad } from '../../components/signature-pad'
import { Skeleton } from '../../components/skeleton'
import { queueOfInvitation } from '../../outbox/invitation-queue'
import type { Stroke } from '../../platform/drawing/strokes'
import { scrollToTop } from '../../platform/page/scroll'
import { mayPass } from '../../store/api'
import {
  type Invited,
  invitedStrokes,
  keepInvitedStrokes,
  OVER,
  readInvitation,
  sendSignatureNow,
  signInvited,
} from '../../store/cosign'
import { signatureProblem } from '../../store/signature-strokes'
import { useQuery } from '../../store/use-query'
import { useSignature } from './use-signature'

const TITLE = '请您签名'

/** Somebody else's application asks for one signature: exactly that, and nothing else of it. */
export default function Cosign() {
  const { invitation: token = '' } = useRouter().params
  const queue = useMemo(() => queueOfInvitation(token), [token])
  const { data, error, refetch } = useQuery(() => readInvitation(token))
  const { signature, isSending, isFirstTry, hasArrived } = useSignature(queue, () => {
    void refetch()
    scrollToTop()
  })
  const refusal = signature?.refusal
  useEffect(() => {
    if (hasArrived) scrollToTop()
  }, [hasArrived])

  if (hasArrived) {
    return (
      <Page title={TITLE} back={false}>
        <Card>
          <Empty title="签好了，谢谢您" note="对方的手机上会显示已签。您可以关掉这一页了" />
        </Card>
      </Page>
    )
  }
  if (signature !== undefined && refusal === undefined && !isFirstTry) {
    return <NotArrivedYet isBusy={isSending} again={() => sendSignatureNow(token)} />
  }
  if (data === undefined) {
    return (
      <Page title={TITLE}>
        {error === undefined ? <Skeleton rows={6} /> : <LoadError error={error} again={() => void refetch()} />}
      </Page>
    )
  }
  if (data.state !== 'open') {
    const { title, note } = OVER[data.state]
    return (
      <Page title={TITLE}>
        <WhatFor invited={data} />
        <Card>
          <Empty title={title} note={note} />
        </Card>
      </Page>
    )
  }
  return (
    <SignHere
      key={data.textHash}
      token={token}
      invited={data}
      isBusy={isFirstTry}
      {...(refusal === undefined ? {} : { refusal: refusal.message })}
    />
  )
}

/** It was signed while the net was away; it is sent by itself, also when this page is closed. */
function NotArrivedYet({ isBusy, again }: { readonly isBusy: boolean; readonly again: () => void }) {
  return (
    <Page
      title={TITLE}
      action={
        <Button id="cosign-again" kind="ghost" busy={isBusy} busyText="正在发送…" onTap={again}>
          现在就发送
        </Button>
      }
    >
      <Card>
        <Empty title="签好了，还没有送到" note="网络不太通畅。签名存在这部手机上了，有网后自动发送，不用再签一次" />
      </Card>
    </Page>
  )
}

function WhatFor({ invited: { service, title, part } }: { readonly invited: Invited }) {
  return (
    <View>
      <View className="small">{`“${service}”需要您签名`}</View>
      <Heading level={1}>{title}</Heading>
      <View className="secondary">{`签名处：${part}`}</View>
    </View>
  )
}

interface SignHereProps {
  readonly token: string
  readonly invited: Invited
  readonly isBusy: boolean
  /** Why the last one was refused. */
  readonly refusal?: string
}

function SignHere({ token, invited, isBusy, refusal = '' }: SignHereProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => invitedStrokes(token, invited))
  const [errorText, setErrorText] = useState(refusal)
  const [problem, setProblem] = useState<string>()

  const write = (written: readonly Stroke[]) => {
    setStrokes(written)
    keepInvitedStrokes(token, invited, written)
    setErrorText('')
    setProblem(undefined)
  }
  const sign = async () => {
    const wrong = signatureProblem(strokes)
    if (wrong !== undefined) {
      setProblem(wrong)
      return scrollToPad()
    }
    setErrorText('')
    const answer = await signInvited(token, invited, strokes)
    if (!answer.ok && !mayPass(answer.error)) setErrorText(answer.error.message)
  }

  return (
    <Page
      title={TITLE}
      action={
        <Button id="cosign-done" busy={isBusy} busyText="正在保存签名…" onTap={() => void sign()}>
          我已读完，签好了
        </Button>
      }
    >
      <WhatFor invited={invited} />
      <View className="small">请本人读完全文，认可再签；不是您本人的，请不要签</View>
      <Letter title={invited.title} text={invited.text} />
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <SignaturePad
        label={`${invited.part.replace(/签名$/, '')}签名`}
        strokes={strokes}
        onChange={write}
        problem={problem}
      />
      <View className="small">
        签名只用于这一份文书。您不能手写的，可以在申请人的手机上打字写姓名，再带身份证到窗口当面核实
      </View>
    </Page>
  )
}
