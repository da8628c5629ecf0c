import { readFileSync } from 'node:fs'
import type { WxPart } from './wx-answer'

const typings = () => readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8')

let names: readonly string[] | undefined

/** Every function of the real `wx`, by its name, as WeChat publishes it. */
const functionsOfWx = (): readonly string[] => {
  names ??= (() => {
    const text = typings()
    const own = text.slice(text.indexOf('    interface Wx {'))
    return [...own.matchAll(/^ {8}([a-z]\w+)(?:<[\s\S]*?>)?\(/gim)].map(([, name]) => name as string)
  })()
  return names
}

/**
 * `wx`, made of parts. What WeChat has and nobody wrote a part for throws `missing API: …` and is noted in `missing`,
 * also where the product catches what it throws; what WeChat does not have is not there.
 */
export const fakeWx = (parts: readonly WxPart[], more: object, missing: string[]): Record<string, unknown> => {
  const unwritten = Object.fromEntries(
    functionsOfWx().map((name) => [
      name,
      () => {
        missing.push(name)
        throw new Error(`missing API: wx.${name} (write it in tests/weapp/wx-*.ts)`)
      },
    ]),
  )
  return Object.assign(unwritten, ...parts, more) as Record<string, unknown>
}
