import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ShareButtonProps, ShareCard } from './share'

export type { ShareCard, Shared } from './share'

/** Needs `enableShareAppMessage` in the config of the page. */
export const useShareCard = ({ title, path }: ShareCard): void => {
  useShareAppMessage(() => ({ title, path }))
}

/** Only WeChat's own button opens its list of friends; what is sent is the card of the page. */
export function ShareButton({ className, id, children }: ShareButtonProps) {
  return (
    <Button className={`tap ${className}`} openType="share" {...(id === undefined ? {} : { id })}>
      {children}
    </Button>
  )
}
