import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApplicationView } from '../../../domain/casework/state/view'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { isConfirmed } from '../../platform/page/confirm'
import { withdrawApplication } from '../../store/withdraw'

interface WithdrawProps {
  readonly view: ApplicationView
  readonly onWithdrawn: (view: ApplicationView) => void
}

const MAY: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned'])

/** Taking the whole application back, until a department has begun. */
export function Withdraw({ view, onWithdrawn }: WithdrawProps) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')
  if (!MAY.has(view.status)) return null

  const withdraw = async () => {
    const isWanted = await isConfirmed({
      title: '撤回这份申请？',
      text: '撤回后这份申请就不办了，填写的内容和照片不能再用。还要办的话，可以重新申请。',
      yes: '撤回',
      no: '不撤回',
      isFinal: true,
    })
    if (!isWanted) return
    setBusy(true)
    setErrorText('')
    const answer = await withdrawApplication(view.id)
    setBusy(false)
    if (!answer.ok) return setErrorText(answer.error.message)
    onWithdrawn(answer.data)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  return (
    <>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <Button kind="plain" busy={isBusy} busyText="正在撤回…" onTap={() => void withdraw()}>
        撤回申请
      </Button>
    </>
  )
}
