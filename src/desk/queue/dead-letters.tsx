import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Undeliverable } from '../../../cloudfunctions/desk/dead-letters'
import { findService } from '../../../domain/services'
import { numberOf } from '../../case-view/case-number'
import { dayAndTime } from '../../case-view/day-and-time'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { newId } from '../../outbox/new-id'
import { call } from '../../store/api'

interface DeadLettersProps {
  readonly cases: readonly Undeliverable[]
  /** Something was sent again: the lists are no longer what they were. */
  readonly onReplayed: () => void
}

/** What could not be sent to its department: why, and once that is repaired, a button. */
export function DeadLetters({ cases, onReplayed }: DeadLettersProps) {
  if (cases.length === 0) return null
  return (
    <>
      <Heading>{`${cases.length} 件没有送到办理部门`}</Heading>
      {cases.map((one) => (
        <Letter key={one.application.id} undeliverable={one} onReplayed={onReplayed} />
      ))}
    </>
  )
}

function Letter({
  undeliverable: { application, letters },
  onReplayed,
}: {
  readonly undeliverable: Undeliverable
  readonly onReplayed: () => void
}) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const service = findService(application.service.id, application.service.edition)
  const number = numberOf(application)

  const replay = async () => {
    setBusy(true)
    setErrorText('')
    const answer = await call('desk', 'replay', { id: application.id, command: newId() })
    setBusy(false)
    if (answer.ok) onReplayed()
    else setErrorText(answer.error.message)
  }

  return (
    <Card kind="warm" label={`没有送到办理部门，编号 ${number}`}>
      <View className="row-title">{service?.title ?? '这项服务'}</View>
      <View className="row-note">{`编号 ${number}`}</View>
      {letters.map(({ item, at, why }) => (
        <View key={`${item}${at}`} className="dead-letter">
          {item !== undefined && (
            <View className="dead-letter-item">{service?.items.find(({ id }) => id === item)?.title ?? item}</View>
          )}
          <View>{why}</View>
          <View className="row-note">{`${dayAndTime(at)} 停止发送`}</View>
        </View>
      ))}
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <Button
        id={`replay-${application.id}`}
        kind="ghost"
        small
        busy={isBusy}
        busyText="正在重新发送…"
        label={`重新发送，编号 ${number}`}
        onTap={() => void replay()}
      >
        重新发送
      </Button>
    </Card>
  )
}
