import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const EVERY_MS = 5_000

/** Looks every few seconds, while somebody looks at the page and never twice at once. */
export const usePolling = (look: () => Promise<unknown>): void => {
  const isHidden = useRef(false)
  useDidHide(() => {
    isHidden.current = true
  })
  useDidShow(() => {
    isHidden.current = false
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const tick = async () => {
      if (!isHidden.current && isVisible()) await look()
      if (!isOver) timer = setTimeout(() => void tick(), EVERY_MS)
    }
    timer = setTimeout(() => void tick(), EVERY_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [look])
}

/** A browser keeps a page "shown" in a hidden tab; WeChat hides the page itself. */
const isVisible = (): boolean => typeof document === 'undefined' || document.visibilityState !== 'hidden'
