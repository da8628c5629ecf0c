import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ShareButtonProps, ShareCard } from './share-card'
import './share-card.css'

export type { ShareCard } from './share-card'

const APP: ShareCard = { title: '生育一件事：宝宝出生的事，一次办好', path: '/pages/home/index' }

/**
 * Needs `enableShareAppMessage` in the config of the page. The menu of the page sends the app itself, never a card that was
 * meant for one person.
 */
export const useShareCard = (card: ShareCard | undefined): void => {
  useShareAppMessage(({ from }) => (from === 'button' && card !== undefined ? { ...card } : { ...APP }))
}

/** WeChat opens its list of chats on a button of its own kind only, and does not tell whether something was sent. */
export function ShareButton({ children, onShared }: ShareButtonProps) {
  return (
    <Button openType="share" className="button button-main share-button" onClick={onShared}>
      {children}
    </Button>
  )
}
