import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readStored, writeStored } from '../platform/storage/storage'

/** One choice, the same for every page and kept on the phone: a hook that answers it and how to choose. */
export const storedChoice = <T>(key: string): (() => readonly [T | undefined, (value: T) => void]) => {
  const store = createStore<{ readonly value: T | undefined }>()(() => ({ value: readStored<T>(key) }))
  const choose = (value: T) => {
    store.setState({ value })
    writeStored(key, value)
  }
  return () => [useStore(store, ({ value }) => value), choose]
}
