import type { Engine } from './engine'

/** What WeChat's functions take: what to do when it is done, and their own options. */
export interface Options {
  readonly success?: (result: object) => void
  readonly fail?: (result: object) => void
  readonly complete?: (result: object) => void
  readonly [more: string]: unknown
}

/** A part of `wx`: its functions by name. */
export type WxPart = Readonly<Record<string, (...given: never[]) => unknown>>

/** Calls back as WeChat does: later, `success` or `fail` and then `complete`. */
export const answerer = (engine: Engine) => {
  const call = (options: Options | undefined, how: 'success' | 'fail', result: object) =>
    engine.soon(() => {
      const own = engine.given(result)
      options?.[how]?.(own)
      options?.complete?.(own)
    })
  return {
    succeed: (options: Options | undefined, result: object = {}) =>
      call(options, 'success', { errMsg: 'ok', ...result }),
    fail: (options: Options | undefined, errMsg: string) => call(options, 'fail', { errMsg }),
  }
}
