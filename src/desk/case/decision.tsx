import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationView } from '../../../domain/casework/view'
import type { Service } from '../../../domain/definition/service'
import { isBirthCertificateNumber } from '../../../domain/standards/certificates'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { FieldFrame } from '../../components/fields/field-frame'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { placeKey, placeLabel } from '../../pages/progress/place'
import { TextInput } from '../../platform/text-input'
import { type Answer, call, mayPass } from '../../store/api'
import { acknowledged, commandFor } from '../../store/command-ids'
import type { Marks } from './marks'

interface DecisionProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly marks: Marks
  readonly onDecided: (view: ApplicationView) => void
}

/** Accept, or send back the whole list: with one place ticked the case can only go back. */
export function Decision({ service, view, marks, onDecided }: DecisionProps) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')

  const decide = async (purpose: string, send: (command: string) => Promise<Answer<ApplicationView>>) => {
    setBusy(true)
    setTrouble('')
    const key = `${purpose}:${view.id}:${view.revision}`
    const answer = await send(commandFor(key))
    setBusy(false)
    if (answer.ok || !mayPass(answer.error)) acknowledged(key)
    if (!answer.ok) return setTrouble(answer.error.message)
    marks.clear()
    onDecided(answer.data)
  }

  const { faults } = marks
  const sendBack = () =>
    decide('return', (command) => call('desk', 'return', { id: view.id, faults: [...faults], command }))
  const accept = (certificateNumber: string | undefined) =>
    decide('accept', (command) =>
      call('desk', 'accept', {
        id: view.id,
        command,
        ...(certificateNumber === undefined ? {} : { certificateNumber }),
      }),
    )

  return (
    <Card label="办理决定">
      {faults.length > 0 ? (
        <>
          <Heading aside="一次说全">{`告知单：${faults.length} 处`}</Heading>
          {faults.map(({ place, message }, index) => (
            <View key={placeKey(place)} className="told">
              {`${index + 1}. ${placeLabel(service, place)}：${message.trim() === '' ? '（还没写要改什么）' : message}`}
            </View>
          ))}
          {trouble !== '' && <Notice tone="bad">{trouble}</Notice>}
          <Button
            id="return"
            disabled={!marks.isComplete}
            busy={isBusy}
            busyText="正在退回…"
            onTap={() => void sendBack()}
          >
            {marks.isComplete ? `退回补正（${faults.length} 处）` : '请写明每一处要改什么'}
          </Button>
        </>
      ) : view.status === 'submitted' ? (
        <Accept
          service={service}
          view={view}
          isBusy={isBusy}
          trouble={trouble}
          onAccept={(number) => void accept(number)}
        />
      ) : (
        <>
          <Heading>部门没有通过</Heading>
          <View className="secondary">请核对部门的说明，把要改的地方勾上“有问题”，一次退回给申请人。</View>
        </>
      )}
    </Card>
  )
}

interface AcceptProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly isBusy: boolean
  readonly trouble: string
  readonly onAccept: (certificateNumber: string | undefined) => void
}

function Accept({ service, view, isBusy, trouble, onAccept }: AcceptProps) {
  const [number, setNumber] = useState('')
  const [isAsked, setAsked] = useState(false)
  const onTheSpot = service.items.find(({ id, by }) => by === 'desk' && view.items[id]?.status === 'waiting')
  const isRight = onTheSpot === undefined || isBirthCertificateNumber(number)
  const press = () => {
    setAsked(true)
    if (isRight) onAccept(onTheSpot === undefined ? undefined : number)
  }
  return (
    <>
      <Heading>都核对好了</Heading>
      {onTheSpot !== undefined && (
        <FieldFrame
          id="certificate-number"
          label={`${onTheSpot.title}编号`}
          hint="1 个大写字母加 9 位数字，以签发的证件为准"
          error={isAsked && !isRight ? '编号格式不对：应为 1 个大写字母加 9 位数字，请对照证件检查' : ''}
        >
          <TextInput
            id="certificate-number"
            label={`${onTheSpot.title}编号`}
            value={number}
            placeholder="例如 R430012345"
            maxLength={12}
            invalid={isAsked && !isRight}
            onInput={(text) => setNumber(text.replace(/\s/g, '').toUpperCase())}
            onBlur={() => setAsked(number !== '')}
          />
        </FieldFrame>
      )}
      {trouble !== '' && <Notice tone="bad">{trouble}</Notice>}
      <Button id="accept" busy={isBusy} busyText="正在受理…" onTap={press}>
        {onTheSpot === undefined ? '受理' : `受理并签发${onTheSpot.shortName}`}
      </Button>
      <View className="small">发现问题？在对应的答案或照片旁勾“有问题”，一次列全后退回。</View>
    </>
  )
}
