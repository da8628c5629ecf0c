import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { textOf } from '../../../../domain/definition/answers'
import { Button } from '../../../components/button'
import { DraftPage } from '../../../components/draft-page'
import { Empty } from '../../../components/empty'
import { Heading } from '../../../components/heading'
import { Letter } from '../../../components/letter'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { SignaturePad, scrollToPad } from '../../../components/signature-pad'
import { Stamp } from '../../../components/stamp'
import type { Stroke } from '../../../platform/drawing/strokes'
import { focusHeading, focusOn } from '../../../platform/page/focus'
import { scrollToField, scrollToTop } from '../../../platform/page/scroll'
import { backToTasks } from '../../../store/back-to-tasks'
import type { Draft } from '../../../store/draft'
import { type PersonOfCase, participantAt } from '../../../store/own-people'
import { type Signing, signingsOf } from '../../../store/papers'
import { correctionsOf } from '../../../store/reading'
import { keepStrokes, strokesOf } from '../../../store/saved-strokes'
import { sign, signByTyping, typedNameProblem } from '../../../store/sign'
import { signatureProblem } from '../../../store/signature-strokes'
import { urlAfter } from '../../../store/steps'
import { useDraft, useWhole } from '../../../store/use-draft'
import { SignedChip, TYPED_NAME, Typed, TypeName } from './type-name'

/** One signature at a time: the whole text first, then the field to sign in. */
export default function SignPage() {
  const { id = '', material = '', part = '' } = useRouter().params
  return (
    <DraftPage title="手写签名" opened={useDraft(id, true)}>
      {(draft) => <Signatures draft={draft} wanted={material === '' ? undefined : `${material}.${part}`} />}
    </DraftPage>
  )
}

const keyOf = ({ material, part }: Signing) => `${material.id}.${part.id}`

const goOn = (draft: Draft) => void Taro.redirectTo({ url: urlAfter(draft, 'sign') })

function Signatures({ draft, wanted }: { readonly draft: Draft; readonly wanted: string | undefined }) {
  useWhole(draft)
  const signings = signingsOf(draft)
  const [key, setKey] = useState(wanted)
  const signing = signings.find((one) => keyOf(one) === key) ?? signings.find(({ isValid }) => !isValid) ?? signings[0]

  if (signing === undefined) {
    return (
      <Page title="手写签名" action={<Button onTap={() => backToTasks(draft)}>回去</Button>}>
        <Empty title="没有要签的文书" note="回去接着办下一步就好" />
      </Page>
    )
  }
  const onward = (next: Signing | undefined) => {
    if (next === undefined) return wanted === undefined ? goOn(draft) : backToTasks(draft)
    setKey(keyOf(next))
    scrollToTop()
    focusHeading()
  }
  return <OneSignature key={keyOf(signing)} draft={draft} signing={signing} all={signings} onward={onward} />
}

interface OneSignatureProps {
  readonly draft: Draft
  readonly signing: Signing
  readonly all: readonly Signing[]
  readonly onward: (next: Signing | undefined) => void
}

function OneSignature({ draft, signing, all, onward }: OneSignatureProps) {
  const { material, part, text, content, isValid } = signing
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => strokesOf(draft.id, keyOf(signing), signing.textHash))
  const [errorText, setErrorText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isAnew, setAnew] = useState(false)
  const [isTyping, setTyping] = useState(content?.kind === 'typed')
  const [name, setName] = useState('')
  const signer = part.label.replace(/签名$/, '')
  // A part that is called after a person is signed by that person.
  const filled = textOf(draft.answers, `${part.id}.name`)
  const at = all.indexOf(signing)
  const isSigned = isValid && !isAnew
  const isOpen = (one: Signing) => !one.isValid
  const next = all.slice(at + 1).find(isOpen) ?? all.slice(0, at).find(isOpen)
  const participant = participantAt(draft, part.by)
  const corrections = correctionsOf(draft).filter(
    ({ place }) => place.kind === 'material' && place.material === material.id && place.part === part.id,
  )

  const done = () => {
    if (isSigned) return onward(next)
    const wrong = isTyping ? typedNameProblem(name, filled) : signatureProblem(strokes)
    if (wrong !== undefined) {
      setProblem(wrong)
      return isTyping ? scrollToField(TYPED_NAME) : scrollToPad()
    }
    const refusal = isTyping ? signByTyping(draft, signing, name) : sign(draft, signing, strokes)
    if (refusal !== undefined) return setErrorText(refusal.message)
    onward(next)
  }
  const write = (written: readonly Stroke[]) => {
    setStrokes(written)
    keepStrokes(draft.id, keyOf(signing), signing.textHash, written)
    setErrorText('')
    setProblem(undefined)
  }
  const type = (typed: string) => {
    setName(typed)
    setErrorText('')
    setProblem(undefined)
  }
  const switchTo = (typing: boolean) => {
    setTyping(typing)
    setProblem(undefined)
    focusOn(typing ? TYPED_NAME : 'type-instead')
  }

  return (
    <Page
      title={material.title}
      action={
        <Button id="sign-done" onTap={done}>
          {actionOf(isSigned, next === undefined)}
        </Button>
      }
    >
      <Heading aside={isSigned ? <SignedChip content={content} /> : `第 ${at + 1} 处，共 ${all.length} 处`}>
        {part.label}
      </Heading>
      <View className="small">
        {['请本人读完全文再签', signing.reason].filter((text) => text !== undefined).join(' · ')}
      </View>
      {corrections.map(({ message }) => (
        <Notice key={message} tone="warm" title="窗口请您重签">
          {message}
        </Notice>
      ))}
      {content !== undefined && !isValid && signatureProblem(strokes) !== undefined && (
        <Notice tone="warm" title="请重新签一次">
          签名后内容改过，原来的签名不再有效。
        </Notice>
      )}
      {signing.isEarly && (
        <Notice tone="warm" title="信息还没填好">
          请先回去把信息填好再签；签了以后再改，要重新签。
        </Notice>
      )}
      <Letter title={material.title} text={text} />
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      {isSigned && content !== undefined ? (
        <View>
          {content.kind === 'typed' ? (
            <Typed content={content} />
          ) : (
            <Stamp label={`${part.label}的签名`} strokes={content.strokes} />
          )}
          <Button kind="plain" small onTap={() => setAnew(true)}>
            重新签
          </Button>
        </View>
      ) : isTyping ? (
        <TypeName signer={signer} name={name} problem={problem} onInput={type} onWrite={() => switchTo(false)} />
      ) : (
        <View>
          <SignaturePad label={`${signer}签名`} strokes={strokes} onChange={write} problem={problem} />
          {participant !== undefined && <Elsewhere draft={draft} participant={participant} />}
          <Button id="type-instead" kind="plain" small onTap={() => switchTo(true)}>
            不能手写？打字写姓名，窗口当面核实
          </Button>
        </View>
      )}
    </Page>
  )
}

/** The person who has to sign is not here: one link for everything that is theirs, also the other signatures. */
function Elsewhere({ draft, participant }: { readonly draft: Draft; readonly participant: PersonOfCase }) {
  const { id, title } = participant
  return (
    <View>
      <View className="small">{`${title}不在身边？可以在自己的手机上填和签`}</View>
      <Button
        id="sign-elsewhere"
        kind="ghost"
        onTap={() => void Taro.navigateTo({ url: `/pages/invite/index?id=${draft.id}&person=${id}` })}
      >
        {`发给${title}`}
      </Button>
    </View>
  )
}

const actionOf = (isSigned: boolean, isLast: boolean): string => {
  if (isLast) return isSigned ? '都签好了' : '签好了'
  return isSigned ? '下一处签名' : '签好了，下一处'
}
