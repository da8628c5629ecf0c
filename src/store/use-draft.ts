import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Refusal } from '../../domain/casework/refusal'
import type { AnswerValue, FieldPath } from '../../domain/definition/answers'
import { ANYTHING, type Draft, type Saving } from './draft'
import { draftOf } from './drafts'
import { resumePhotos } from './photo-tasks'

export type Opened =
  | { readonly state: 'opening'; readonly draft: Draft }
  | { readonly state: 'open'; readonly draft: Draft }
  | { readonly state: 'failed'; readonly draft: Draft; readonly error: Refusal; readonly again: () => void }

/**
 * The application a page is about. A copy on the phone opens at once; the cloud's follows. It is saved when the page is
 * left; one that is no longer the citizen's to change leads to its progress.
 */
export const useDraft = (id: string, editing = true): Opened => {
  const draft = draftOf(id)
  const [error, setError] = useState<Refusal>()
  const [isRead, setRead] = useState(draft.view !== undefined)
  // What was submitted may have been returned since: the page wakes when the read says so.
  const isEditable = useSyncExternalStore(
    useCallback((listener: () => void) => draft.subscribe(ANYTHING, listener), [draft]),
    () => draft.isEditable,
  )

  const read = useCallback(async () => {
    const answer = await draft.open()
    setError(answer.ok || draft.service !== undefined ? undefined : answer.error)
    setRead(true)
    if (answer.ok) void resumePhotos(draft)
    if (editing && !draft.isEditable) void Taro.redirectTo({ url: `/pages/progress/index?id=${draft.id}` })
  }, [draft, editing])

  useDidShow(() => void read())
  const leave = () => {
    if (draft.hasUnsaved) void draft.save()
  }
  useDidHide(leave)
  useUnload(leave)

  if (error !== undefined) {
    const again = () => {
      setError(undefined)
      void read()
    }
    return { state: 'failed', draft, error, again }
  }
  const ready = draft.service !== undefined && (isRead || Object.keys(draft.answers).length > 0) && isEditable
  return { state: ready || (!editing && isRead) ? 'open' : 'opening', draft }
}

/** One field, and only that: typing elsewhere does not wake it. */
export const useAnswer = (
  draft: Draft,
  path: FieldPath,
): readonly [AnswerValue | undefined, (value: AnswerValue) => void] => {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(path, listener), [draft, path])
  const value = useSyncExternalStore(subscribe, () => draft.answers[path])
  const set = useCallback((next: AnswerValue) => draft.set(path, next), [draft, path])
  return [value, set]
}

/** Something read off the whole draft; wakes the reader only when the text of it changes. */
export const useReading = (draft: Draft, read: () => string): string => {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(ANYTHING, listener), [draft])
  return useSyncExternalStore(subscribe, read)
}

/** The whole draft, for pages that do not type: wakes at every change. */
export const useWhole = (draft: Draft): { readonly saving: Saving } => {
  const subscribe = useCallback((listener: () => void) => draft.subscribe(ANYTHING, listener), [draft])
  useSyncExternalStore(subscribe, () => draft.answers)
  useSyncExternalStore(subscribe, () => draft.materials)
  useSyncExternalStore(subscribe, () => draft.view)
  return { saving: useSyncExternalStore(subscribe, () => draft.saving) }
}
