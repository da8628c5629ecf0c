import { useSyncExternalStore } from 'react'
import { keep, kept } from '../platform/storage/storage'

const KEY = 'region'
const listeners = new Set<() => void>()
let chosen: string | undefined

const read = (): string | undefined => {
  chosen ??= kept<string>(KEY)
  return chosen
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the citizen wants things done (GB/T 2260): said by the citizen, kept on the phone, never located. */
export const useRegion = (): readonly [string | undefined, (code: string) => void] => {
  const value = useSyncExternalStore(subscribe, read)
  const choose = (code: string) => {
    chosen = code
    keep(KEY, code)
    for (const listener of listeners) listener()
  }
  return [value, choose]
}
