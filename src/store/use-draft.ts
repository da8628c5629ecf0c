import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { shallow } from 'zustand/vanilla/shallow'
import type { Refusal } from '../../domain/casework/refusal'
import type { AnswerValue, FieldPath } from '../../domain/definition/answers'
import type { Draft, DraftState } from './draft'
import { draftOf } from './drafts'

export type Opened =
  | { readonly state: 'opening'; readonly draft: Draft }
  | { readonly state: 'open'; readonly draft: Draft }
  | { readonly state: 'failed'; readonly draft: Draft; readonly error: Refusal; readonly again: () => void }

const progressOf = (id: string) => `/pages/progress/index?id=${id}`
const checkOf = (id: string) => `/pages/apply/check/index?id=${id}`

/**
 * The application a page is about. A copy on the phone opens at once; the cloud's follows. What was typed goes into the
 * queue when the page is left. One that was submitted leads to its progress; while its submission is on its way a page
 * that `changes` it leads to where that is shown.
 */
export const useDraft = (id: string, changes: boolean): Opened => {
  const draft = draftOf(id)
  const [error, setError] = useState<Refusal>()
  const [isRead, setRead] = useState(draft.view !== undefined)
  // What was submitted may have been returned since: the page wakes when the read says so.
  const isEditable = useStore(draft.store, () => draft.isEditable)

  const wasEditable = useRef(isEditable)
  const isShown = useRef(false)
  const isLeaving = useRef(false)
  const leaveFor = useCallback((url: string) => {
    if (!isShown.current || isLeaving.current) return
    isLeaving.current = true
    void Taro.redirectTo({ url })
  }, [])

  const read = useCallback(async () => {
    const answer = await draft.open()
    setError(answer.ok || draft.service !== undefined ? undefined : answer.error)
    setRead(true)
    if (!draft.isEditable) leaveFor(progressOf(draft.id))
  }, [draft, leaveFor])

  useDidShow(() => {
    isShown.current = true
    if (changes && draft.isSubmitting) leaveFor(checkOf(draft.id))
    else void read()
  })
  const leave = () => {
    isShown.current = false
    draft.enqueue()
  }
  useDidHide(leave)
  useUnload(leave)
  // It arrived while somebody looks at it.
  useEffect(() => {
    if (!isEditable && wasEditable.current) leaveFor(`${progressOf(draft.id)}&submitted=1`)
    wasEditable.current = isEditable
  }, [draft, isEditable, leaveFor])

  if (error !== undefined) {
    const again = () => {
      setError(undefined)
      void read()
    }
    return { state: 'failed', draft, error, again }
  }
  const ready = draft.service !== undefined && (isRead || Object.keys(draft.answers).length > 0) && isEditable
  return { state: ready ? 'open' : 'opening', draft }
}

/** One field, and only that: typing elsewhere does not wake it. */
export const useAnswer = (
  draft: Draft,
  path: FieldPath,
): readonly [AnswerValue | undefined, (value: AnswerValue) => void] => {
  const value = useStore(draft.store, ({ answers }) => answers[path])
  const set = useCallback((next: AnswerValue) => draft.set(path, next), [draft, path])
  return [value, set]
}

/** Lists of small objects are the same when each of them says the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  shallow(one, other) ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, at) => shallow(each, other[at])))

/** Something read off the whole draft; wakes the reader only when it says something else. */
export const useReading = <T>(draft: Draft, read: () => T): T => {
  const last = useRef<T>()
  return useStore(draft.store, () => {
    const next = read()
    if (last.current === undefined || !isSame(last.current, next)) last.current = next
    return last.current
  })
}

/** The whole draft, for pages that do not type: wakes at every change. */
export const useWhole = (draft: Draft): DraftState => useStore(draft.store)
