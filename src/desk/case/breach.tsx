import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { textOf } from '../../../domain/definition/answers'
import { fieldAt } from '../../../domain/definition/fields'
import type { Service } from '../../../domain/definition/service'
import { dayAndTime } from '../../case-view/day-and-time'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { FieldFrame } from '../../components/fields/field-frame'
import { OneOf } from '../../components/fields/options'
import { Notice } from '../../components/notice'
import { TextInput } from '../../platform/input/text-input'
import { isConfirmed } from '../../platform/page/confirm'
import { call, mayPass } from '../../store/api'
import { acknowledged, commandFor } from '../command-ids'

interface BreachProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly onDecided: (view: ApplicationView) => void
}

/** Records a false commitment: whose it was and what was found. It goes to the credit register and cannot be undone here. */
export function Breach({ service, view, onDecided }: BreachProps) {
  const [isOpen, setOpen] = useState(false)
  const { commitment } = service
  if (commitment === undefined || (view.status !== 'accepted' && view.status !== 'completed')) return null
  if (view.breach !== undefined) {
    const { at, reason, recordedAt } = view.breach
    return (
      <Notice tone="warm" title="承诺不实">
        <View>{reason}</View>
        <View className="small">
          {`${dayAndTime(at)} 登记，${recordedAt === undefined ? '等待报送信用系统' : `${dayAndTime(recordedAt)} 已记入诚信信用`}`}
        </View>
      </Notice>
    )
  }
  return isOpen ? (
    <Report service={service} view={view} onDecided={onDecided} onClose={() => setOpen(false)} />
  ) : (
    <Button id="breach" kind="plain" onTap={() => setOpen(true)}>
      核实发现承诺不实
    </Button>
  )
}

function Report({ service, view, onDecided, onClose }: BreachProps & { readonly onClose: () => void }) {
  const people = (service.commitment?.by ?? []).flatMap((prefix) => {
    const name = textOf(view.answers, `${prefix}.name`)
    return name === '' ? [] : [{ value: prefix, label: `${fieldAt(service, `${prefix}.name`)?.label ?? ''} ${name}` }]
  })
  const [person, setPerson] = useState(people.length === 1 ? (people[0]?.value ?? '') : '')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')

  const report = async () => {
    if (person === '') return setErrorText('请选择是谁的承诺不实')
    if (reason.trim() === '') return setErrorText('请写明核实到的情况和依据')
    const isWanted = await isConfirmed({
      title: '登记承诺不实？',
      text: '将告知本人，并记入诚信信用，在这里不能撤销。',
      yes: '登记',
      no: '再核实',
      isFinal: true,
    })
    if (!isWanted) return
    setBusy(true)
    setErrorText('')
    const key = `breach:${view.id}`
    const answer = await call('desk', 'commitment-false', { id: view.id, person, reason, command: commandFor(key) })
    setBusy(false)
    if (answer.ok || !mayPass(answer.error)) acknowledged(key)
    if (!answer.ok) return setErrorText(answer.error.message)
    onDecided(answer.data)
  }

  return (
    <Card kind="rows" label="登记承诺不实">
      <FieldFrame id="breach-person" label="谁的承诺" first>
        <OneOf id="breach-person" label="谁的承诺" options={people} value={person} onPick={setPerson} />
      </FieldFrame>
      <FieldFrame id="breach-reason" label="核实到的情况和依据" hint="本人和信用系统都会看到">
        <TextInput
          id="breach-reason"
          label="核实到的情况和依据"
          value={reason}
          maxLength={200}
          multiline
          placeholder="例如：户籍地回函，与承诺不符"
          onInput={setReason}
        />
      </FieldFrame>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <Button id="breach-report" kind="danger" busy={isBusy} busyText="正在登记…" onTap={() => void report()}>
        登记，记入诚信信用
      </Button>
      <Button kind="plain" onTap={onClose}>
        不登记
      </Button>
    </Card>
  )
}
