import { View } from '@tarojs/components'
import { useState } from 'react'
import { leftInWords } from '../../../domain/intake/left-of'
import { Button } from '../../components/button'
import { ConsentList, isAllTicked, useTicked } from '../../components/consent-list'
import { Heading } from '../../components/heading'
import { Notice } from '../../components/notice'
import { Page } from '../../components/page'
import type { OwnPart, OwnView } from '../../store/own-part'

interface AgreeProps {
  readonly part: OwnPart
  readonly view: OwnView
  readonly read: () => Promise<void>
}

/** One's own consents, before one's own data: by then only how much is asked is known here. */
export function Agree({ part, view: { person, title, left }, read }: AgreeProps) {
  const [ticked, tick] = useTicked()
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  const isAgreed = isAllTicked(part.consents, ticked)
  const own = left.find(({ who }) => who === person)
  const words = own === undefined ? '' : leftInWords(own)

  const join = async () => {
    setBusy(true)
    setErrorText('')
    const refusal = await part.join(ticked)
    if (refusal === undefined) await read()
    else setErrorText(refusal.message)
    setBusy(false)
  }
  return (
    <Page
      title="请您填写"
      action={
        <>
          {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
          <Button id="agree" disabled={!isAgreed} busy={isBusy} busyText="正在打开…" onTap={() => void join()}>
            {isAgreed ? '同意，开始填' : '请先逐项勾选同意'}
          </Button>
        </>
      }
    >
      <View className="small">{`“${part.service?.shortName ?? ''}”请您填自己的部分`}</View>
      <Heading level={1}>{`您是${title}`}</Heading>
      <View className="secondary">
        {words === '' ? '要您填的都已经有了，打开可以核对。' : `要您做的：${words}。大约 3 分钟。`}
      </View>
      <View className="small">不是您本人的，请不要打开，让家人重新发。您同意之前，不显示也不上传您的信息。</View>
      <ConsentList consents={part.consents} ticked={ticked} onTap={tick} />
    </Page>
  )
}
