import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { isConfirmed } from '../../../platform/page/confirm'
import { deleteDraft } from '../../../store/my-data'

/** Deletes a draft for good, in the cloud and on this phone, once it was asked for twice. */
export function DeleteDraft({ id }: { readonly id: string }) {
  const [isBusy, setBusy] = useState(false)
  const [errorText, setErrorText] = useState('')

  const remove = async () => {
    const isWanted = await isConfirmed({
      title: '删除这份草稿？',
      text: '填的内容、照片和签名都会删除，找不回来。',
      yes: '删除',
      no: '不删除',
      isFinal: true,
    })
    if (!isWanted) return
    setBusy(true)
    setErrorText('')
    const answer = await deleteDraft(id)
    setBusy(false)
    if (!answer.ok) return setErrorText(answer.error.message)
    // Not back: the page one came from may be about the draft that is gone.
    void Taro.reLaunch({ url: '/pages/mine/index' })
  }

  return (
    <View>
      {errorText !== '' && <Notice tone="bad">{errorText}</Notice>}
      <Button id="delete-draft" kind="danger" busy={isBusy} busyText="正在删除…" onTap={() => void remove()}>
        删除这份草稿
      </Button>
    </View>
  )
}
