import Taro from '@tarojs/taro'
import type { PrivateStorage } from './private-storage'

export type { PrivateStorage } from './private-storage'

/**
 * Encrypted by WeChat (AES-128, base library 2.21.3; older ones ignore `encrypt`). Only the asynchronous functions can do
 * that, so everything is read once into memory and written behind. What cannot be encrypted is kept as it is: losing
 * what somebody typed would be worse.
 */
const PREFIX = 'private:'

const values = new Map<string, unknown>()
const unwritten = new Set<string>()
let opening: Promise<void> | undefined
let isOpen = false
let writing: Promise<void> | undefined

/** Taro's types do not know `encrypt` yet; it is handed on to WeChat as it is. */
const ENCRYPTED: object = { encrypt: true }

const get = async (key: string): Promise<unknown> => {
  try {
    return (await Taro.getStorage({ key, ...ENCRYPTED })).data
  } catch {
    return (await Taro.getStorage({ key })).data
  }
}

const put = async (key: string, data: unknown): Promise<unknown> => {
  try {
    return await Taro.setStorage({ key, data, ...ENCRYPTED })
  } catch {
    return Taro.setStorage({ key, data })
  }
}

const readAll = async (): Promise<void> => {
  const keys = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX))
  for (const key of keys) {
    const name = key.slice(PREFIX.length)
    try {
      const value = await get(key)
      if (!unwritten.has(name)) values.set(name, value)
    } catch {
      // Cannot be read, not even as it is: there is nothing to go on with.
    }
  }
  isOpen = true
}

const writeBehind = async (): Promise<void> => {
  for (const [name] of unwritten.entries()) {
    unwritten.delete(name)
    const key = PREFIX + name
    await (values.has(name) ? put(key, values.get(name)) : Taro.removeStorage({ key })).catch(() => undefined)
  }
  writing = undefined
}

const changed = (name: string): void => {
  unwritten.add(name)
  writing ??= Promise.resolve().then(writeBehind)
}

export const privateStorage: PrivateStorage = {
  open: () => {
    opening ??= readAll()
    return opening
  },
  isOpen: () => isOpen,
  read: <T>(key: string) => values.get(key) as T | undefined,
  write: (key, value) => {
    values.set(key, value)
    changed(key)
    return true
  },
  remove: (key) => {
    values.delete(key)
    changed(key)
  },
  keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  written: async () => writing,
  whenChangedElsewhere: () => undefined,
}
