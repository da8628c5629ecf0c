import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { leftInWords } from '../../../domain/intake/left-of'
import { dayAndTime } from '../../case-view/day-and-time'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { DraftPage } from '../../components/draft-page'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import { useShareCard } from '../../platform/messages/share'
import { isConfirmed } from '../../platform/page/confirm'
import type { Draft } from '../../store/draft'
import { cardOf, endInvitation, type Invitation, invitePerson, markOut } from '../../store/invitations'
import { type PersonOfCase, participantAt } from '../../store/own-people'
import { useDraft, useWhole } from '../../store/use-draft'
import { usePolling } from '../../store/use-polling'
import { SendCard } from './send-card'

const TITLE = '请家人填写'

/** One link for one person: everything that this person fills, photographs and signs. */
export default function InvitePage() {
  const { id = '', person = '' } = useRouter().params
  return (
    <DraftPage title={TITLE} opened={useDraft(id, false)}>
      {(draft) => <Invite draft={draft} person={person} />}
    </DraftPage>
  )
}

function Invite({ draft, person: id }: { readonly draft: Draft; readonly person: string }) {
  useWhole(draft)
  const person = participantAt(draft, id)
  if (person === undefined) {
    return (
      <Page title={TITLE}>
        <Empty title="不用请人填" note="这一部分由您自己填就行" />
      </Page>
    )
  }
  return <Sending key={id} draft={draft} person={person} />
}

const goBack = (draft: Draft) => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: `/pages/apply/index?id=${draft.id}` })
}

function Sending({ draft, person }: { readonly draft: Draft; readonly person: PersonOfCase }) {
  const { id, title, left, joinedAt } = person
  const [invitation, setInvitation] = useState(person.invitation)
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const look = useCallback(() => draft.open(), [draft])
  usePolling(look)
  useShareCard(invitation === undefined ? undefined : cardOf(draft, invitation))

  const ask = async () => {
    setBusy(true)
    setErrorText('')
    const answer = await invitePerson(draft, id)
    setBusy(false)
    if (answer.ok) setInvitation(answer.data)
    else setErrorText(answer.error.message)
  }
  const end = async () => {
    const really = { title: '收回这个链接？', text: `${title}填好的内容都留着`, yes: '收回', no: '不收' }
    if (!(await isConfirmed(really))) return
    const refusal = await endInvitation(draft, id)
    if (refusal === undefined) setInvitation(undefined)
    else setErrorText(refusal.message)
  }
  const words = leftInWords(left)

  return (
    <Page
      title={TITLE}
      action={
        <Button id="invite-back" kind="ghost" onTap={() => goBack(draft)}>
          先去填我的
        </Button>
      }
    >
      <Heading level={1}>{`请${title}填自己的部分`}</Heading>
      <View className="secondary" id="person-left">
        {words === '' ? `${title}的都填好了` : `${title}还差：${words}`}
      </View>
      {joinedAt !== undefined && (
        <Notice tone="good">{`${title}已在自己的手机上开始填（${dayAndTime(joinedAt)}）`}</Notice>
      )}
      <View className="small">
        {`${title}打开后只看到自己的部分，看不到别人的证件号和照片；填好、拍好、签好都在这一个链接里。您也能看到，也还可以替${title}填。`}
      </View>
      {errorText !== '' && (
        <Notice tone="bad" title="还不能发">
          {errorText}
        </Notice>
      )}
      {invitation === undefined ? (
        <Button id="make-link" busy={isBusy} busyText="正在准备…" onTap={() => void ask()}>
          {errorText === '' ? `准备发给${title}的链接` : '再试一次'}
        </Button>
      ) : (
        <Card label={`发给${title}的链接`}>
          <LinkState invitation={invitation} title={title} />
          <SendCard card={cardOf(draft, invitation)} onSent={() => setInvitation(markOut(draft, id, invitation))}>
            {invitation.isOut === true ? '再发一次' : `发给${title}`}
          </SendCard>
          <Button id="new-link" kind="plain" small busy={isBusy} busyText="正在换…" onTap={() => void ask()}>
            换一个新链接（旧的作废）
          </Button>
          <Button id="end-link" kind="plain" small onTap={() => void end()}>
            收回链接
          </Button>
        </Card>
      )}
    </Page>
  )
}

function LinkState({ invitation, title }: { readonly invitation: Invitation; readonly title: string }) {
  return (
    <>
      <Heading>{invitation.isOut === true ? `已发给${title}` : `发给${title}`}</Heading>
      <View className="small">
        {`${dayAndTime(invitation.expiresAt)} 前有效；谁先打开就只在谁的手机上能用，请直接发给本人`}
      </View>
    </>
  )
}
