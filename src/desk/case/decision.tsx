import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LateReason } from '../../../domain/casework/late-reasons'
import { type AskedNumber, isIssuedNumber, numbersAsked } from '../../../domain/casework/state/issued-number'
import { toConfirm } from '../../../domain/casework/state/to-confirm'
import type { ApplicationView } from '../../../domain/casework/state/view'
import type { Service } from '../../../domain/definition/service'
import { readyAtDesk } from '../../../domain/plan/starting'
import { anewInWords, signaturesAnew } from '../../case-view/signing-anew'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { TextInput } from '../../platform/input/text-input'
import { accessible } from '../../platform/page/accessibility'
import { scrollToField } from '../../platform/page/scroll'
import { type Answer, call, mayPass } from '../../store/api'
import { today } from '../../store/today'
import { acknowledged, commandFor } from '../command-ids'
import { LATE } from './late'
import type { Marks } from './marks'
import { TYPED_NAMES } from './typed-names'

interface DecisionProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly marks: Marks
  /** How much of it could have been told at the return before, and the reason once it is chosen. */
  readonly late: { readonly count: number; readonly reason: LateReason | undefined }
  readonly onDecided: (view: ApplicationView) => void
}

/** Accept, or send back the whole list: with one place ticked the case can only go back. */
export function Decision({ service, view, marks, late, onDecided }: DecisionProps) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')

  const decide = async (purpose: string, send: (command: string) => Promise<Answer<ApplicationView>>) => {
    setBusy(true)
    setErrorText('')
    const key = `${purpose}:${view.id}:${view.revision}`
    const answer = await send(commandFor(key))
    setBusy(false)
    if (answer.ok || !mayPass(answer.error)) acknowledged(key)
    if (!answer.ok) return setErrorText(answer.error.message)
    marks.clear()
    onDecided(answer.data)
  }

  const { corrections } = marks
  const needsReason = late.count > 0 && late.reason === undefined
  const places = corrections.map(({ place }) => place)
  const signing = anewInWords(service, signaturesAnew(service, view.answers, places))
  const sendBack = () =>
    decide('return', (command) =>
      call('desk', 'return-for-correction', {
        id: view.id,
        corrections: [...corrections],
        command,
        ...(late.count > 0 && late.reason !== undefined ? { late: late.reason } : {}),
      }),
    )
  const accept = (numbers: Readonly<Record<string, string>>) =>
    decide('accept', (command) => call('desk', 'accept', { id: view.id, numbers, command }))

  return (
    <>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      {corrections.length > 0 ? (
        <View className="decide">
          <View className="decide-number secondary">
            <View>一次说全：申请人会一起看到所有要改的地方</View>
            <View id="asks-anew">{signing === '' ? '不需要任何人重新签名' : `这会要求${signing}`}</View>
          </View>
          <View className="decide-press">
            <Button
              id="return"
              disabled={!marks.isComplete}
              busy={isBusy}
              busyText="正在退回…"
              onTap={() => (needsReason ? scrollToField(LATE) : void sendBack())}
            >
              {wordsOfReturn(corrections.length, marks.isComplete, needsReason)}
            </Button>
          </View>
        </View>
      ) : (
        view.status === 'submitted' && (
          <Accept service={service} view={view} isBusy={isBusy} onAccept={(numbers) => void accept(numbers)} />
        )
      )}
    </>
  )
}

const wordsOfReturn = (count: number, isComplete: boolean, needsReason: boolean): string => {
  if (!isComplete) return '请写明每一处要改什么'
  return needsReason ? '请先选择再次退回的原因' : `退回补正，一次告知 ${count} 处`
}

interface AcceptProps {
  readonly service: Service
  readonly view: ApplicationView
  readonly isBusy: boolean
  readonly onAccept: (numbers: Readonly<Record<string, string>>) => void
}

/** What the desk issues on the spot gets its number here. */
function Accept({ service, view, isBusy, onAccept }: AcceptProps) {
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const [isAsked, setAsked] = useState(false)
  const onTheSpot = readyAtDesk(service, view.items)
  const asked = onTheSpot.flatMap((item) => numbersAsked(item, view.answers))
  const isRight = asked.every((one) => isIssuedNumber(one, numbers[one.key] ?? ''))
  const open = toConfirm(service, view, today()).length
  const press = () => {
    if (open > 0) return scrollToField(TYPED_NAMES)
    setAsked(true)
    if (isRight) onAccept(numbers)
  }
  return (
    <View className="decide">
      {asked.map((one) => (
        <IssuedNumber
          key={one.key}
          asked={one}
          number={numbers[one.key] ?? ''}
          isAsked={isAsked}
          onInput={(number) => setNumbers({ ...numbers, [one.key]: number })}
        />
      ))}
      <View className="decide-press">
        <Button id="accept" busy={isBusy} busyText="正在受理…" onTap={press}>
          {open > 0 ? `先当面核实 ${open} 处打字写的姓名` : wordsOfAccept(onTheSpot.map(({ shortName }) => shortName))}
        </Button>
      </View>
    </View>
  )
}

const wordsOfAccept = (issued: readonly string[]): string =>
  issued.length === 0 ? '受理' : `受理并签发${issued.join('、')}`

interface IssuedNumberProps {
  readonly asked: AskedNumber
  readonly number: string
  /** The clerk wanted to accept: now what is missing is said too. */
  readonly isAsked: boolean
  readonly onInput: (number: string) => void
}

function IssuedNumber({ asked, number, isAsked, onInput }: IssuedNumberProps) {
  const [isLeft, setLeft] = useState(false)
  const { key, label, whose, format } = asked
  const isMistake = (isAsked || (isLeft && number !== '')) && !isIssuedNumber(asked, number)
  const isOfBirth = format === 'birth-certificate'
  return (
    <View className="decide-number">
      <View className="small">{`${label}${whose === undefined ? '' : ` ${whose}`}${isOfBirth ? '（1 个大写字母加 9 位数字）' : ''}`}</View>
      <TextInput
        id={`${key}-number`}
        label={label}
        value={number}
        placeholder={isOfBirth ? '例如 R430012345' : '照签发的证件填写'}
        maxLength={isOfBirth ? 12 : 40}
        invalid={isMistake}
        {...(isMistake ? { describedBy: `${key}-number-error` } : {})}
        onInput={(text) => onInput(text.replace(/\s/g, '').toUpperCase())}
        onBlur={() => setLeft(true)}
      />
      {isMistake && (
        <View id={`${key}-number-error`} className="field-error" {...accessible({ role: 'alert' })}>
          编号格式不对，请对照签发的证件检查
        </View>
      )}
    </View>
  )
}
