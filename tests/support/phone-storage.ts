import type { PrivateStorage } from '../../src/platform/storage/private-storage'

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** What a phone keeps, in memory: it outlives the app. */
export class PhoneStorage {
  readonly values = new Map<string, unknown>()
  private readonly listeners: ((key: string) => void)[] = []

  /** As one app (or tab) sees it; the others hear of what it writes. */
  tab(): PrivateStorage {
    const own: ((key: string) => void)[] = []
    const tell = (key: string) => {
      for (const listener of this.listeners) if (!own.includes(listener)) listener(key)
    }
    return {
      open: async () => undefined,
      isOpen: () => true,
      read: <T>(key: string) => (this.values.has(key) ? copyOf(this.values.get(key) as T) : undefined),
      write: (key, value) => {
        this.values.set(key, copyOf(value))
        tell(key)
        return true
      },
      remove: (key) => {
        if (this.values.delete(key)) tell(key)
      },
      keys: (prefix) => [...this.values.keys()].filter((key) => key.startsWith(prefix)),
      written: async () => undefined,
      whenChangedElsewhere: (listener) => {
        own.push(listener)
        this.listeners.push(listener)
      },
    }
  }
}

/** The phone of a test file: what its app keeps by `platform/storage` and `platform/private-storage`. */
const phone = new PhoneStorage()
export const kept = phone.values
export const privateStorage = phone.tab()
export const storage = {
  writeStored: (key: string, value: unknown) => kept.set(key, copyOf(value)),
  readStored: (key: string) => kept.get(key),
  removeStored: (key: string) => kept.delete(key),
}
