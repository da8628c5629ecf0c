import { View } from '@tarojs/components'
import { useState } from 'react'
import { type TypedSignature, typedSignatures } from '../../../domain/casework/state/to-confirm'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { textOf } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { dayAndTime } from '../../case-view/day-and-time'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { isConfirmed } from '../../platform/page/confirm'
import { focusOn } from '../../platform/page/focus'
import { call, mayPass } from '../../store/api'
import { today } from '../../store/today'
import { acknowledged, commandFor } from '../command-ids'

/** The card as a place on the page. */
export const TYPED_NAMES = 'typed-names'

interface TypedNamesProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly onConfirmed: (view: ApplicationView) => void
}

/** Whoever cannot write by hand typed their name. It counts once a clerk has seen them: open points of this case. */
export function TypedNames({ service, view, onConfirmed }: TypedNamesProps) {
  const typed = typedSignatures(service, view, today())
  if (typed.length === 0) return null
  return (
    <View id={`at-${TYPED_NAMES}`}>
      <View id={TYPED_NAMES}>
        <Card label="打字写的姓名">
          <Heading>不能手写，打字写的姓名</Heading>
          <View className="secondary">
            见到本人、看过身份证、问明白本人愿意，再点“已当面核实”。见不到本人的，把这一处勾上“有问题”，退回手写。
          </View>
          {typed.map((one) => (
            <TypedName
              key={`${one.material.id}.${one.part.id}`}
              service={service}
              view={view}
              typed={one}
              onConfirmed={onConfirmed}
            />
          ))}
        </Card>
      </View>
    </View>
  )
}

function TypedName({ service, view, typed, onConfirmed }: TypedNamesProps & { readonly typed: TypedSignature }) {
  const { material, part, content } = typed
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const { confirmed } = content
  // A part that is called after a person is signed by that person.
  const filled = textOf(view.answers, `${part.id}.name`)

  const confirm = async () => {
    const isWanted = await isConfirmed({
      title: `见到${content.name}本人了吗？`,
      text: `请核对：身份证和本人、和申请一致；本人知道《${material.title}》写的是什么，愿意签。核实会记下窗口和时间。`,
      yes: '已当面核实',
      no: '还没有',
    })
    if (!isWanted) return
    setBusy(true)
    setErrorText('')
    const key = `confirm:${view.id}:${material.id}.${part.id}:${content.at}`
    const answer = await call('desk', 'confirm-signature', {
      id: view.id,
      material: material.id,
      part: part.id,
      command: commandFor(key),
    })
    setBusy(false)
    if (answer.ok || !mayPass(answer.error)) acknowledged(key)
    if (!answer.ok) return setErrorText(answer.error.message)
    onConfirmed(answer.data)
    focusOn(TYPED_NAMES)
  }

  return (
    <View className="typed-name">
      <View>{`${material.title}（${part.label}）：${content.name}`}</View>
      <View className="small">{`${dayAndTime(content.at)} 打字${filled === '' ? '' : `，申请里填的是 ${filled}`}`}</View>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      {confirmed === undefined ? (
        view.status === 'submitted' ? (
          <Button
            id={`confirm-${material.id}-${part.id}`}
            kind="ghost"
            small
            label={`已当面核实 ${content.name}，${part.label}`}
            busy={isBusy}
            busyText="正在记下…"
            onTap={() => void confirm()}
          >
            已当面核实
          </Button>
        ) : (
          <View className="checked-wrong">还没有当面核实</View>
        )
      ) : (
        <View className="secondary">{`✓ ${dayAndTime(confirmed.at)} ${officeIn(service, confirmed.office)}当面核实`}</View>
      )}
    </View>
  )
}

const officeIn = ({ offices }: Service, office: string): string =>
  offices.find(({ id }) => id === office)?.name ?? '受理窗口'
