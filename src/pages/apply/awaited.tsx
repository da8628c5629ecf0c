import { View } from '@tarojs/components'
import { useState } from 'react'
import { awaitedBy } from '../../../domain/intake/awaited'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { Draft } from '../../store/draft'
import { askForMessages } from '../../store/message-consent'

/** What the family wants to add later: how to go on meanwhile, and that it may be reminded. */
export function Awaited({ draft }: { readonly draft: Draft }) {
  const [said, setSaid] = useState('')
  const awaited = draft.service === undefined ? [] : awaitedBy(draft.service, draft.answers)
  if (awaited.length === 0) return null
  const ask = async () => {
    // It stands among the messages in any case.
    const { state } = await askForMessages()
    setSaid(state === 'allowed' ? '到时候微信提醒您' : '提醒会写在“消息”里')
  }
  return (
    <>
      {awaited.map(({ id, reason, howElse }) => (
        <View key={id} id={`awaited-${id}`}>
          <Notice title={reason}>{howElse}</Notice>
        </View>
      ))}
      <Button id="remind-me" kind="ghost" small disabled={said !== ''} onTap={() => void ask()}>
        {said === '' ? '到时候提醒我补上' : said}
      </Button>
    </>
  )
}
