import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { giveUp, sendAgain, useWaiting, type WaitingCase, type WaitingLine } from '../../case-view/waiting'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { Heading } from '../../components/heading'
import { ListRow } from '../../components/list-row'
import { Page } from '../../components/page'
import { isConfirmed } from '../../platform/page/confirm'
import { announce, focusHeading } from '../../platform/page/focus'
import './index.css'

const ARRIVED = '都送到了'
const STORED = '这些都存在这部手机上。'
const BY_ITSELF = '有网后按顺序自动发送，不用守在这里，也不用再填一遍。'
const REFUSED = '标着“要您处理”的没有发成，请看下面写的原因，改好再发一次，或者不发了。'

/** Everything on this phone that has not arrived yet: how it stands, again by hand, and what to do where it was refused. */
export default function Waiting() {
  const cases = useWaiting()
  const isEmpty = cases.length === 0
  const wasEmpty = useRef(isEmpty)
  useEffect(() => {
    if (isEmpty && !wasEmpty.current) {
      announce(ARRIVED)
      focusHeading()
    }
    wasEmpty.current = isEmpty
  }, [isEmpty])
  const lines = cases.flatMap((one) => one.lines)
  const isAnyRefused = lines.some(({ state }) => state === 'needs-you')
  // What was refused is sent again one by one, so the button for all would do nothing.
  const canSend = lines.some(({ state, isHeldUp }) => state !== 'needs-you' && !isHeldUp)
  const sendAll = () => {
    for (const { id } of cases) sendAgain(id)
  }
  return (
    <Page
      title="等着发送的"
      action={
        canSend && (
          <Button id="send-all" kind="ghost" onTap={sendAll}>
            现在就发送
          </Button>
        )
      }
    >
      {isEmpty ? (
        <Card>
          <Empty title={ARRIVED} note="这部手机上没有等着发送的内容" />
        </Card>
      ) : (
        <View className="secondary">{`${STORED}${canSend ? BY_ITSELF : ''}${isAnyRefused ? REFUSED : ''}`}</View>
      )}
      {cases.map((one) => (
        <CaseLines key={one.id} {...one} />
      ))}
    </Page>
  )
}

function CaseLines({ id, title, lines }: WaitingCase) {
  return (
    <View className="flow">
      <Heading>{title}</Heading>
      <Card kind="rows" label={title}>
        {lines.map((line, at) => (
          <Line key={line.entry.id} id={id} line={line} first={at === 0} />
        ))}
      </Card>
    </View>
  )
}

const CHIPS = { waiting: '等网络', sending: '发送中', 'needs-you': '要您处理' } as const

interface LineProps {
  readonly id: string
  readonly line: WaitingLine
  readonly first: boolean
}

function Line({ id, line, first }: LineProps) {
  const { entry, title, state, isHeldUp, note, url } = line
  const needsYou = state === 'needs-you'
  const leave = async () => {
    const isStart = entry.change.type === 'start'
    const isWanted = await isConfirmed({
      title: isStart ? '放弃这份申请？' : '不发这一项了？',
      text: isStart
        ? '它还没有送到，放弃后填的内容都会从这部手机上删除，找不回来。'
        : '这一项会从这部手机上删除，要的话需要再做一次。',
      yes: isStart ? '放弃' : '不发了',
      no: '留着',
      isFinal: true,
    })
    if (isWanted) giveUp(id, entry)
  }
  return (
    <View id={`waiting-${entry.change.type}`}>
      <ListRow
        first={first}
        title={title}
        note={note}
        tone={needsYou ? 'bad' : 'plain'}
        aside={
          <Chip tone={needsYou ? 'bad' : 'warm'}>{isHeldUp && state === 'waiting' ? '等前一项' : CHIPS[state]}</Chip>
        }
        {...(url === undefined || !needsYou ? {} : { onTap: () => void Taro.navigateTo({ url }) })}
      />
      {needsYou && (
        <View className="waiting-actions">
          <Button kind="ghost" small onTap={() => sendAgain(id, entry)}>
            再发一次
          </Button>
          <Button kind="plain" small onTap={() => void leave()}>
            不发了
          </Button>
        </View>
      )}
    </View>
  )
}
