import { useSyncExternalStore } from 'react'
import { keep, kept } from '../platform/storage/storage'

const KEY = 'large-type'
const listeners = new Set<() => void>()
let isLarge: boolean | undefined

const read = (): boolean => {
  isLarge ??= kept<boolean>(KEY) === true
  return isLarge
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 长辈版: one switch for every page, kept on the phone. */
export const useLargeType = (): readonly [boolean, () => void] => {
  const value = useSyncExternalStore(subscribe, read)
  const toggle = () => {
    isLarge = !read()
    keep(KEY, isLarge)
    for (const listener of listeners) listener()
  }
  return [value, toggle]
}
