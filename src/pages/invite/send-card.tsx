import { View } from '@tarojs/components'
import { useState } from 'react'
import { linkOf, ShareButton, type ShareCard, type Shared } from '../../platform/messages/share'
import { accessible } from '../../platform/page/accessibility'
import './send-card.css'

interface SendCardProps {
  readonly card: ShareCard
  readonly children: string
  /** It has gone out, as far as anybody can know. */
  readonly onSent: () => void
}

const NOTES: Readonly<Record<Shared['outcome'], string>> = {
  sent: '',
  copied: '链接已复制，请发给对方',
  manual: '没有复制成功，请长按上面的链接，自己复制后发给对方',
  'given-up': '',
}

/** Sends a card to one person; where there are links, the link stands below, to be copied. */
export function SendCard({ card, children, onSent }: SendCardProps) {
  const [note, setNote] = useState('')
  const link = linkOf(card)
  const shared = ({ outcome }: Shared) => {
    setNote(NOTES[outcome])
    if (outcome === 'sent' || outcome === 'copied') onSent()
  }
  return (
    <View className="send-card">
      <ShareButton id="share" className="button button-main send-card-button" card={card} onShared={shared}>
        {children}
      </ShareButton>
      {link !== undefined && (
        <>
          <View className="small">也可以复制这个链接：</View>
          <View className="send-card-link" id="share-link">
            {link}
          </View>
          <View className="small" {...accessible({ role: 'status' })}>
            {note}
          </View>
        </>
      )}
    </View>
  )
}
