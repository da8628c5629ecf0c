import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useLayoutEffect } from 'react'

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
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** What WeChat draws around a page, drawn for the browser; and the size of type for the whole of it. */
export function PageFrame({ title, className, back, isLarge, foot, children }: PageFrameProps) {
  // What `index.html` showed until the first page was there.
  useLayoutEffect(() => document.getElementById('first-screen')?.remove(), [])
  useEffect(() => {
    document.documentElement.style.setProperty('--f-scale', isLarge ? '1.4' : '1')
  }, [isLarge])
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className={className}>
      <header className="page-head">
        {back && (
          <button type="button" className="tap page-head-back" aria-label="返回" onClick={goBack}>
            ‹
          </button>
        )}
        <h1 className="page-head-title">{title}</h1>
      </header>
      <main className="page-body">{children}</main>
      {foot}
    </div>
  )
}
