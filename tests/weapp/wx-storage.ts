import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

const MOST_BYTES = 1024 * 1024

/** What the phone keeps: a value a key, at most 1 MB each. What is read is a copy; nothing there reads as `''`. */
export const wxStorage = (engine: Engine, kept: Map<string, string>): WxPart => {
  const { succeed, fail } = answerer(engine)
  const write = (key: string, data: unknown): boolean => {
    const text = JSON.stringify({ data })
    if (Buffer.byteLength(text) > MOST_BYTES) return false
    kept.set(key, text)
    return true
  }
  const read = (key: string): unknown => {
    const text = kept.get(key)
    return text === undefined ? '' : (engine.given(JSON.parse(text)) as { data: unknown }).data
  }
  return {
    setStorageSync: (key: string, data: unknown) => {
      if (!write(key, data)) throw new Error('setStorageSync:fail entry size limit reached')
    },
    getStorageSync: read,
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => engine.given({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
    setStorage: (options: Options) =>
      write(String(options.key), options.data) ? succeed(options) : fail(options, 'setStorage:fail'),
    getStorage: (options: Options) =>
      kept.has(String(options.key))
        ? succeed(options, { data: read(String(options.key)) })
        : fail(options, 'getStorage:fail data not found'),
    removeStorage: (options: Options) => {
      kept.delete(String(options.key))
      succeed(options)
    },
  }
}
