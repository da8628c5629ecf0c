import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

const MOST_BYTES = 1024 * 1024
/** Encrypted, a value grows to 1.4 times its size (`wx.setStorage`). */
const MOST_BYTES_ENCRYPTED = 0.7 * MOST_BYTES

/** Stands for AES: nothing of the text is to be read in it. */
const seal = (text: string): string => `sealed:${Buffer.from(text).toString('base64')}`
const unseal = (sealed: string): string | undefined =>
  sealed.startsWith('sealed:') ? Buffer.from(sealed.slice(7), 'base64').toString() : undefined

/**
 * What the phone keeps: a value a key, at most 1 MB each. What is read is a copy; nothing there reads as `''`. Only the
 * asynchronous functions encrypt, and what was encrypted is read by asking for that.
 */
export const wxStorage = (engine: Engine, kept: Map<string, string>): WxPart => {
  const { succeed, fail } = answerer(engine)
  const write = (key: string, data: unknown, encrypt = false): boolean => {
    const text = JSON.stringify({ data })
    if (Buffer.byteLength(text) > (encrypt ? MOST_BYTES_ENCRYPTED : MOST_BYTES)) return false
    kept.set(key, encrypt ? seal(text) : text)
    return true
  }
  const dataIn = (text: string): unknown => (engine.given(JSON.parse(text)) as { data: unknown }).data
  const read = (key: string): unknown => {
    const text = kept.get(key)
    return text === undefined ? '' : unseal(text) === undefined ? dataIn(text) : text
  }
  const readSealed = (key: string): string | undefined => unseal(kept.get(key) ?? '')
  return {
    setStorageSync: (key: string, data: unknown) => {
      if (!write(key, data)) throw new Error('setStorageSync:fail entry size limit reached')
    },
    getStorageSync: read,
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => engine.given({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
    setStorage: (options: Options) =>
      write(String(options.key), options.data, options.encrypt === true)
        ? succeed(options)
        : fail(options, 'setStorage:fail'),
    getStorage: (options: Options) => {
      const key = String(options.key)
      if (options.encrypt === true) {
        const text = readSealed(key)
        return text === undefined
          ? fail(options, 'getStorage:fail data not found')
          : succeed(options, { data: dataIn(text) })
      }
      return kept.has(key) ? succeed(options, { data: read(key) }) : fail(options, 'getStorage:fail data not found')
    },
    removeStorage: (options: Options) => {
      kept.delete(String(options.key))
      succeed(options)
    },
  }
}
