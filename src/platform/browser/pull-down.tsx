import Taro from '@tarojs/taro'
import { type ReactNode, type TouchEvent, useRef } from 'react'

/** How far a finger draws a page down that is to be read again. Pixels of the screen. */
const FAR_ENOUGH = 80

/** Around a page with `enablePullDownRefresh`: a finger that draws it down from its upper end has it read again. */
export function PullDown({ children }: { readonly children: ReactNode }) {
  const from = useRef<number>()
  const begin = ({ touches, currentTarget }: TouchEvent<HTMLElement>) => {
    from.current = isAtTop(currentTarget) ? touches[0]?.screenY : undefined
  }
  const end = ({ changedTouches }: TouchEvent<HTMLElement>) => {
    const drawn = (changedTouches[0]?.screenY ?? 0) - (from.current ?? Number.POSITIVE_INFINITY)
    from.current = undefined
    if (drawn >= FAR_ENOUGH) Taro.getCurrentInstance().page?.onPullDownRefresh?.()
  }
  return (
    <div onTouchStart={begin} onTouchEnd={end}>
      {children}
    </div>
  )
}

/** Taro scrolls its own frame of a page, not the window. */
const isAtTop = (element: Element): boolean => (element.closest('.taro_page')?.scrollTop ?? 0) <= 0
