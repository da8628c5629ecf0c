import Taro from '@tarojs/taro'

/**
 * Personal data on the phone: what was typed and what is still to be sent. Values are plain data. A browser has no
 * encrypted storage, so here it is kept as it is; every tab of the same browser reads the same.
 */
export interface PrivateStorage {
  /** Everything can be read from now on. */
  open(): Promise<void>
  isOpen(): boolean
  read<T>(key: string): T | undefined
  /** False when it does not fit or is forbidden. */
  write(key: string, value: unknown): boolean
  remove(key: string): void
  keys(prefix: string): readonly string[]
  /** Everything written so far would outlive the app. */
  written(): Promise<void>
  /** Calls back with the key that another tab wrote or removed. */
  whenChangedElsewhere(listener: (key: string) => void): void
}

const PREFIX = 'private:'

export const privateStorage: PrivateStorage = {
  open: async () => undefined,
  isOpen: () => true,
  read: <T>(key: string) => {
    try {
      const value = Taro.getStorageSync<T | ''>(PREFIX + key)
      return value === '' ? undefined : value
    } catch {
      return undefined
    }
  },
  write: (key, value) => {
    try {
      Taro.setStorageSync(PREFIX + key, value)
      return true
    } catch {
      return false
    }
  },
  remove: (key) => {
    try {
      Taro.removeStorageSync(PREFIX + key)
    } catch {
      // Nothing was kept.
    }
  },
  keys: (prefix) => {
    try {
      return Object.keys(window.localStorage)
        .filter((key) => key.startsWith(PREFIX + prefix))
        .map((key) => key.slice(PREFIX.length))
    } catch {
      return []
    }
  },
  written: async () => undefined,
  whenChangedElsewhere: (listener) =>
    window.addEventListener('storage', ({ key }) => {
      if (key?.startsWith(PREFIX)) listener(key.slice(PREFIX.length))
    }),
}
