import { View } from '@tarojs/components'
import { useState } from 'react'
import { toDeliver } from '../../../domain/casework/state/to-deliver'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { textOf } from '../../../domain/definition/answers'
import type { Item, Service } from '../../../domain/definition/service'
import { type Receiver, receiverOf } from '../../../domain/intake/receiver'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { TextInput } from '../../platform/input/text-input'
import { accessible } from '../../platform/page/accessibility'
import { call, mayPass } from '../../store/api'
import { acknowledged, commandFor } from '../command-ids'

interface DeliverProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly onDelivered: (view: ApplicationView) => void
}

type Delivery =
  | { readonly way: 'ready' }
  | { readonly way: 'posted'; readonly carrier: string; readonly tracking: string }

/** Papers the desk has issued and not handed out yet, each with the delivery that the family chose. */
export function Deliver({ service, view, onDelivered }: DeliverProps) {
  const open = toDeliver(service, view, 'desk')
  return (
    <>
      {service.items
        .filter(({ id }) => open.includes(id))
        .map((item) => (
          <DeliverItem key={item.id} service={service} item={item} view={view} onDelivered={onDelivered} />
        ))}
    </>
  )
}

type DeliverItemProps = DeliverProps & { readonly item: Item }

function DeliverItem({ service, item, view, onDelivered }: DeliverItemProps) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const isPosted = item.delivery !== undefined && textOf(view.answers, item.delivery.field) === 'post'
  const paper = item.delivery?.paper ?? item.shortName

  const send = async (delivery: Delivery) => {
    setBusy(true)
    setErrorText('')
    const key = `deliver:${view.id}:${item.id}:${view.revision}`
    const about = { id: view.id, item: item.id, command: commandFor(key) }
    const answer =
      delivery.way === 'ready'
        ? await call('desk', 'item-ready', about)
        : await call('desk', 'item-posted', { ...about, carrier: delivery.carrier, tracking: delivery.tracking })
    setBusy(false)
    if (answer.ok || !mayPass(answer.error)) acknowledged(key)
    if (!answer.ok) return setErrorText(answer.error.message)
    onDelivered(answer.data)
  }

  return (
    <Card kind="warm" label={`发证：${paper}`}>
      <Heading>{`待发证：${paper}`}</Heading>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      {isPosted ? (
        <Posting
          to={receiverOf(service, view.answers)}
          item={item.id}
          isBusy={isBusy}
          onPosted={(posted) => void send(posted)}
        />
      ) : (
        <>
          <View className="secondary">申请人选择自己来领。证件制好后点一下，会通知申请人</View>
          <View className="deliver-press">
            <Button
              id={`ready-${item.id}`}
              busy={isBusy}
              busyText="正在通知…"
              onTap={() => void send({ way: 'ready' })}
            >
              可以领取了
            </Button>
          </View>
        </>
      )}
    </Card>
  )
}

interface PostingProps {
  readonly to: Receiver
  readonly item: string
  readonly isBusy: boolean
  readonly onPosted: (posted: Extract<Delivery, { readonly way: 'posted' }>) => void
}

/** Letters and digits, as carriers print them on their labels. */
const TRACKING = /^[0-9A-Z-]{6,40}$/

function Posting({ to, item, isBusy, onPosted }: PostingProps) {
  const [carrier, setCarrier] = useState('邮政EMS')
  const [tracking, setTracking] = useState('')
  const [isAsked, setAsked] = useState(false)
  const number = tracking.replace(/\s/g, '')
  const isCarrier = carrier.trim() !== ''
  const isNumber = TRACKING.test(number)
  const isMistake = isAsked && !(isCarrier && isNumber)
  const post = () => {
    setAsked(true)
    if (isCarrier && isNumber) onPosted({ way: 'posted', carrier: carrier.trim(), tracking: number })
  }
  return (
    <View className="posting">
      <View className="deliver-to">{`寄给 ${[to.name, to.phone, to.address].filter((part) => part !== '').join(' · ')}`}</View>
      <View className="deliver-label small">快递公司</View>
      <TextInput
        id={`carrier-${item}`}
        label="快递公司"
        value={carrier}
        placeholder="例如 邮政EMS"
        maxLength={20}
        invalid={isAsked && !isCarrier}
        describedBy={`posting-error-${item}`}
        onInput={setCarrier}
        onBlur={() => undefined}
      />
      <View className="deliver-label small">快递单号</View>
      <TextInput
        id={`tracking-${item}`}
        label="快递单号"
        value={tracking}
        placeholder="照面单填写"
        maxLength={40}
        invalid={isAsked && !isNumber}
        describedBy={`posting-error-${item}`}
        onInput={(text) => setTracking(text.toUpperCase())}
        onBlur={() => undefined}
      />
      {isMistake && (
        <View id={`posting-error-${item}`} className="field-error" {...accessible({ role: 'alert' })}>
          请填写快递公司和单号，单号是 6 到 40 位字母或数字
        </View>
      )}
      <View className="deliver-press">
        <Button id={`posted-${item}`} busy={isBusy} busyText="正在登记…" onTap={post}>
          已寄出
        </Button>
      </View>
    </View>
  )
}
