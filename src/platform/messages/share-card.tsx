import { useState } from 'react'
import './share-card.css'

/** What is sent to somebody: a title that says nothing of anybody, and the page it opens. */
export interface ShareCard {
  readonly title: string
  readonly path: string
}

export interface ShareButtonProps {
  readonly card: ShareCard
  readonly children: string
  /** It has gone out, as far as anybody can know. */
  readonly onShared: () => void
}

/** What the menu of the page and its share button send; the browser has no such menu. */
export const useShareCard = (_card: ShareCard | undefined): void => {}

/** Without what says who is at this browser: the link is for somebody else. */
const linkOf = ({ path }: ShareCard): string => `${window.location.origin}${window.location.pathname}#${path}`

/** In the browser: its own share sheet where there is one, and a link to copy. */
export function ShareButton({ card, children, onShared }: ShareButtonProps) {
  const [note, setNote] = useState('')
  const url = linkOf(card)

  const share = async () => {
    try {
      if (typeof navigator.share === 'function') await navigator.share({ title: card.title, url })
      else await navigator.clipboard.writeText(url)
      setNote(typeof navigator.share === 'function' ? '' : '链接已复制，请发给对方')
      onShared()
    } catch (error) {
      // Closing the share sheet is a change of mind, not a failure.
      if ((error as Error).name === 'AbortError') return
      setNote('没有复制成功，请长按上面的链接，自己复制后发给对方')
    }
  }

  return (
    <div className="share-card">
      <button type="button" id="share" className="tap button button-main" onClick={() => void share()}>
        {children}
      </button>
      <div className="small">也可以复制这个链接：</div>
      <div className="share-link" id="share-link">
        {url}
      </div>
      <div className="small" role="status">
        {note}
      </div>
    </div>
  )
}
