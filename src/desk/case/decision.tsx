import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationView } from '../../../domain/casework/view'
import type { Service } from '../../../domain/definition/service'
import { isBirthCertificateNumber } from '../../../domain/standards/certificates'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { spoken } from '../../platform/semantics'
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
    <>
      {trouble !== '' && <Notice tone="bad">{trouble}</Notice>}
      {faults.length > 0 ? (
        <View className="decide">
          <View className="decide-number secondary">一次说全：申请人会一起看到所有要改的地方</View>
          <View className="decide-press">
            <Button
              id="return"
              disabled={!marks.isComplete}
              busy={isBusy}
              busyText="正在退回…"
              onTap={() => void sendBack()}
            >
              {marks.isComplete ? `退回补正，一次告知 ${faults.length} 处` : '请写明每一处要改什么'}
            </Button>
          </View>
        </View>
      ) : (
        view.status === 'submitted' && (
          <Accept service={service} view={view} isBusy={isBusy} onAccept={(number) => void accept(number)} />
        )
      )}
    </>
  )
}

interface AcceptProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly isBusy: boolean
  readonly onAccept: (certificateNumber: string | undefined) => void
}

function Accept({ service, view, isBusy, onAccept }: AcceptProps) {
  const [number, setNumber] = useState('')
  const [isAsked, setAsked] = useState(false)
  const onTheSpot = service.items.find(({ id, by }) => by === 'desk' && view.items[id]?.status === 'waiting')
  const isRight = onTheSpot === undefined || isBirthCertificateNumber(number)
  const press = () => {
    setAsked(true)
    if (isRight) onAccept(onTheSpot === undefined ? undefined : number)
  }
  return (
    <View className="decide">
      {onTheSpot !== undefined && (
        <View className="decide-number">
          <View className="small">{`${onTheSpot.title}编号（1 个大写字母加 9 位数字）`}</View>
          <TextInput
            id="certificate-number"
            label={`${onTheSpot.title}编号`}
            value={number}
            placeholder="例如 R430012345"
            maxLength={12}
            invalid={isAsked && !isRight}
            describedBy="certificate-number-error"
            onInput={(text) => setNumber(text.replace(/\s/g, '').toUpperCase())}
            onBlur={() => setAsked(number !== '')}
          />
          {isAsked && !isRight && (
            <View id="certificate-number-error" className="field-error" {...spoken({ role: 'alert' })}>
              编号格式不对，请对照签发的证件检查
            </View>
          )}
        </View>
      )}
      <View className="decide-press">
        <Button id="accept" busy={isBusy} busyText="正在受理…" onTap={press}>
          {onTheSpot === undefined ? '受理' : `受理并签发${onTheSpot.shortName}`}
        </Button>
      </View>
    </View>
  )
}
