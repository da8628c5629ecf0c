import Taro, { useDidHide, useDidShow, usePullDownRefresh, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../domain/casework/refusal'
import { whenOnline } from '../platform/cloud/online'
import type { Answer } from './api'

export interface Query<T> {
  readonly data: T | undefined
  /** The last try failed; `data` is what was known before. */
  readonly error: Refusal | undefined
  /** When `data` was read. */
  readonly readAt: string | undefined
  readonly refetch: () => Promise<void>
  /** What another call answered is newer than what was read. */
  readonly setData: (data: T) => void
}

/**
 * Reads when the page is shown, when it is pulled down and, with `everyMs`, again and again while somebody looks: not
 * while the page is covered by another or the window is hidden.
 */
export const useQuery = <T>(read: () => Promise<Answer<T>>, everyMs?: number): Query<T> => {
  const [known, setKnown] = useState<{ readonly data?: T; readonly error?: Refusal; readonly readAt?: string }>({})
  const isShown = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const round = useRef(0)
  const reading = useRef(read)
  reading.current = read

  const refetch = useCallback(async () => {
    if (timer.current !== undefined) clearTimeout(timer.current)
    round.current += 1
    const mine = round.current
    const answer = await reading.current()
    // Somebody read or put something newer meanwhile.
    if (mine !== round.current) return
    setKnown((before) =>
      answer.ok ? { data: answer.data, readAt: new Date().toISOString() } : { ...before, error: answer.error },
    )
    if (everyMs !== undefined && isShown.current) timer.current = setTimeout(() => void tick(), everyMs)
    async function tick() {
      if (isVisible()) await refetch()
      else if (isShown.current && everyMs !== undefined) timer.current = setTimeout(() => void tick(), everyMs)
    }
  }, [everyMs])

  const stop = useCallback(() => {
    isShown.current = false
    if (timer.current !== undefined) clearTimeout(timer.current)
  }, [])

  useDidShow(() => {
    isShown.current = true
    void refetch()
  })
  useDidHide(stop)
  useUnload(stop)
  useEffect(() => stop, [stop])
  // What the page says of a net that is gone must not outlast it.
  useEffect(
    () =>
      whenOnline(() => {
        if (isShown.current) void refetch()
      }),
    [refetch],
  )
  usePullDownRefresh(() => {
    void refetch().finally(() => Taro.stopPullDownRefresh())
  })

  const setData = useCallback((data: T) => {
    round.current += 1
    setKnown({ data, readAt: new Date().toISOString() })
  }, [])

  return { data: known.data, error: known.error, readAt: known.readAt, refetch, setData }
}

/** A browser keeps a page "shown" in a hidden tab; WeChat hides the page itself. */
const isVisible = (): boolean => typeof document === 'undefined' || document.visibilityState !== 'hidden'
