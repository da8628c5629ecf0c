import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { LoadError } from '../../components/load-error'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { SignaturePad } from '../../components/signature-pad'
import { Skeleton } from '../../components/skeleton'
import { newId } from '../../outbox/new-id'
import type { Stroke } from '../../platform/drawing/strokes'
import { scrollToTop } from '../../platform/page/scroll'
import { call } from '../../store/api'
import { type Invited, invitedStrokes, keepInvitedStrokes, OVER, signInvited } from '../../store/cosign'
import { signatureProblem } from '../../store/signature-strokes'
import { useQuery } from '../../store/use-query'

const TITLE = '请您签名'

/** Somebody else's application asks for one signature: exactly that, and nothing else of it. */
export default function Cosign() {
  const { invitation: token = '' } = useRouter().params
  const { data, error, refetch, setData } = useQuery(() => call('application', 'invited', { token }))
  const [isThanked, setThanked] = useState(false)

  if (isThanked) {
    return (
      <Page title={TITLE} back={false}>
        <Card>
          <Empty title="签好了，谢谢您" note="对方的手机上会显示已签。您可以关掉这一页了" />
        </Card>
      </Page>
    )
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
  const refused = () => {
    void refetch()
    scrollToTop()
  }
  const signed = () => {
    setData({ ...data, state: 'signed', text: '' })
    setThanked(true)
    scrollToTop()
  }
  return <SignHere key={data.textHash} token={token} invited={data} signed={signed} refused={refused} />
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
  readonly signed: () => void
  /** The card has ended meanwhile; the page says how. */
  readonly refused: () => void
}

function SignHere({ token, invited, signed, refused }: SignHereProps) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => invitedStrokes(invited))
  const [errorText, setErrorText] = useState('')
  const [isBusy, setBusy] = useState(false)
  // One command for one set of strokes: a repeated try is the same signature.
  const sent = useRef<{ readonly strokes: readonly Stroke[]; readonly command: string }>()

  const write = (written: readonly Stroke[]) => {
    setStrokes(written)
    keepInvitedStrokes(invited, written)
    setErrorText('')
  }
  const sign = async () => {
    const wrong = signatureProblem(strokes)
    if (wrong !== undefined) return setErrorText(wrong)
    setErrorText('')
    setBusy(true)
    if (sent.current?.strokes !== strokes) sent.current = { strokes, command: newId() }
    const answer = await signInvited(token, invited, strokes, sent.current.command)
    setBusy(false)
    if (answer.ok) return signed()
    setErrorText(answer.error.message)
    if (answer.error.code.startsWith('invitation')) refused()
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
      <Card label={`${invited.title}全文`}>
        <View className="letter">{invited.text}</View>
      </Card>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <SignaturePad label={`${invited.part.replace(/签名$/, '')}签名`} strokes={strokes} onChange={write} />
      <View className="small">签名只用于这一份文书；对方改了内容，您的签名就不再有效</View>
    </Page>
  )
}
