import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { dayAndTime } from '../../../case-view/day-and-time'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Heading } from '../../../components/heading'
import { Notice } from '../../../components/notice'
import type { Draft } from '../../../store/draft'
import { cardOf, type Invitation, inviteToSign, markOut } from '../../../store/invitations'
import { type Signing, signerOf } from '../../../store/papers'
import { SendCard } from './send-card'
import { usePolling } from './use-polling'
import './on-another-phone.css'

interface AskProps {
  readonly draft: Draft
  readonly signing: Signing
  readonly put: (invitation: Invitation) => void
}

const whoSigns = (draft: Draft, { material, part }: Signing): string =>
  draft.service === undefined ? '家人' : signerOf(draft.service, `${material.id}.${part.id}`)

/** The person who has to sign is not here: they sign on a phone of their own. */
export function AskOnAnotherPhone({ draft, signing, put }: AskProps) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const isSlow = useIsSlow(isBusy)
  if (signing.isEarly) return null
  const who = whoSigns(draft, signing)

  const ask = async () => {
    setBusy(true)
    setErrorText('')
    const answer = await inviteToSign(draft, signing)
    setBusy(false)
    if (answer.ok) put(answer.data)
    else setErrorText(answer.error.message)
  }

  return (
    <View className="elsewhere">
      <View className="small">{`${who}不在身边？可以在自己的手机上签`}</View>
      {errorText !== '' && (
        <Notice tone="bad" title="还不能发">
          {errorText}
        </Notice>
      )}
      {isSlow && <Notice>网络有点慢，还在准备。不想等就先签别处，回头再发</Notice>}
      <Button id="sign-elsewhere" kind="ghost" busy={isBusy} busyText="正在准备…" onTap={() => void ask()}>
        {errorText === '' ? `发给${who}签` : '再试一次'}
      </Button>
    </View>
  )
}

const SLOW_MS = 4_000

/** Shown when something takes long. */
const useIsSlow = (isBusy: boolean): boolean => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isBusy])
  return isSlow
}

interface WaitProps extends AskProps {
  readonly invitation: Invitation
  readonly signHere: () => void
}

/** The invitation is ready or sent: send it, wait for it, or sign on this phone instead. */
export function WaitForOtherPhone({ draft, signing, invitation, put, signHere }: WaitProps) {
  const look = useCallback(() => draft.open(), [draft])
  usePolling(look)
  const who = whoSigns(draft, signing)
  return (
    <Card label={`请${who}签名`}>
      <Heading>{invitation.isOut === true ? `等${who}签名` : `发给${who}`}</Heading>
      <View className="secondary">
        {invitation.isOut === true
          ? `${who}签好后，这里会自动显示“已签”。您可以先办别的。`
          : `${who}打开后只看到这份文书，签一个名就好，看不到其他材料。`}
      </View>
      <View className="small elsewhere-until">{`${dayAndTime(invitation.expiresAt)} 前有效，只能签一次；改了信息要重新发`}</View>
      <SendCard card={cardOf(signing, invitation)} onSent={() => put(markOut(draft, signing, invitation))}>
        {invitation.isOut === true ? '再发一次' : `发给${who}`}
      </SendCard>
      <Button id="sign-here" kind="plain" onTap={signHere}>
        不发了，就在这部手机上签
      </Button>
    </Card>
  )
}
