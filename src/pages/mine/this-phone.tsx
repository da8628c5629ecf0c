import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { isConfirmed } from '../../platform/page/confirm'
import { announce, focusHeading } from '../../platform/page/focus'
import { clearThisPhone, keptHere, saveBeforeClearing } from '../../store/my-data'

const CLEARED = '这部手机上的副本已清除'

/** For a phone that is not only one's own: what was typed stays in the cloud and leaves this phone. */
export function ThisPhone() {
  const [isBusy, setBusy] = useState(false)
  const [note, setNote] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>()
  const [count, setCount] = useState(() => keptHere().length)
  if (count === 0 && note === undefined) return null

  const clear = async () => {
    const isWanted = await isConfirmed({
      title: '清除这部手机上的副本？',
      text: '没填完的内容都保存在云端，下次打开还在。',
      yes: '清除',
      no: '不清除',
    })
    if (!isWanted) return
    setBusy(true)
    const unsaved = await saveBeforeClearing()
    setBusy(false)
    if (unsaved > 0) return setNote({ tone: 'bad', text: '还有内容没存到云端，联网后再清除，以免丢失' })
    clearThisPhone()
    setCount(0)
    setNote({ tone: 'good', text: CLEARED })
    announce(CLEARED)
    focusHeading()
  }

  return (
    <View>
      {note !== undefined && (
        <Notice tone={note.tone} isQuiet={note.tone === 'good'}>
          {note.text}
        </Notice>
      )}
      {count > 0 && (
        <Button kind="plain" busy={isBusy} busyText="正在清除…" onTap={() => void clear()}>
          手机是借来的？清除这部手机上的副本
        </Button>
      )}
    </View>
  )
}
