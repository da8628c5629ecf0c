import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ShareButtonProps, ShareCard } from './share'

export type { ShareCard, Shared } from './share'

const APP: ShareCard = { title: '生育一件事：宝宝出生的事，一次办好', path: '/pages/home/index' }

/** Needs `enableShareAppMessage` in the config of the page. */
export const useShareCard = (card: ShareCard | undefined): void => {
  useShareAppMessage(({ from }) => {
    const { title, path } = card === undefined || (card.isPersonal === true && from !== 'button') ? APP : card
    return { title, path }
  })
}

export const linkOf = (_card: ShareCard): string | undefined => undefined

/**
 * Only WeChat's own button opens its list of friends; what is sent is the card of the page. WeChat does not tell whether
 * something was sent.
 */
export function ShareButton({ className, id, onShared, children }: ShareButtonProps) {
  return (
    <Button
      className={`tap ${className}`}
      openType="share"
      onClick={() => onShared({ outcome: 'sent', link: '' })}
      {...(id === undefined ? {} : { id })}
    >
      {children}
    </Button>
  )
}
