import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { isWithinSteps } from './step-history'
import { focusPage } from './taking-focus'
import './page-frame.css'

export interface PageFrameProps {
  readonly title: string
  readonly className: string
  /** Shows the way back; the first page has none. */
  readonly back: boolean
  /** 长辈版: everything 1.4 times as large. */
  readonly isLarge: boolean
  readonly foot: ReactNode
  readonly children: ReactNode
}

const goBack = () => {
  if (isWithinSteps()) window.history.back()
  else if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

const isFoot = (foot: ReactNode): boolean => foot !== undefined && foot !== null && foot !== false

/** Where the app was opened: that page is read from its top by itself, also once it has loaded what it shows. */
let opened: string | undefined
let hasMoved = false

const isOpening = (): boolean => {
  opened ??= window.location.hash
  hasMoved ||= window.location.hash !== opened
  return !hasMoved
}

/** Who comes to a page is led to its head, who comes back to where he was in it. */
const useFocusOfPage = () => {
  const head = useRef<HTMLHeadingElement>(null)
  const last = useRef<HTMLElement>()
  useEffect(() => {
    if (!isOpening()) focusPage(head.current)
  }, [])
  useDidShow(() => {
    if (last.current !== undefined) focusPage(head.current, last.current)
  })
  const keep = (target: EventTarget) => {
    if (target instanceof HTMLElement && target !== head.current) last.current = target
  }
  return { head, keep }
}

/** What WeChat draws around a page, drawn for the browser; and the size of type for the whole of it. */
export function PageFrame({ title, className, back, isLarge, foot, children }: PageFrameProps) {
  // What `index.html` showed until the first page was there.
  useLayoutEffect(() => document.getElementById('first-screen')?.remove(), [])
  const { head, keep } = useFocusOfPage()
  useEffect(() => {
    document.documentElement.style.setProperty('--f-scale', isLarge ? '1.4' : '1')
  }, [isLarge])
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers which control within had the focus
    <div className={className} onFocus={({ target }) => keep(target)}>
      <header className="page-head">
        {back && (
          <button type="button" className="tap page-head-back" aria-label="返回" onClick={goBack}>
            ‹
          </button>
        )}
        <h1 ref={head} className="page-head-title">
          {title}
        </h1>
      </header>
      <main className="page-body">{children}</main>
      {isFoot(foot) && <section aria-label="下一步">{foot}</section>}
    </div>
  )
}
