import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

/** What navigation does to the pages that are open. */
export interface Stack {
  readonly depth: () => number
  readonly push: (url: string) => void
  readonly pop: (delta: number) => void
  readonly clear: () => void
}

const MOST_PAGES = 10

/** From page to page: at most ten above one another; an address that is no page fails. */
export const wxNavigation = (engine: Engine, stack: Stack, isPage: (url: string) => boolean): WxPart => {
  const { succeed, fail } = answerer(engine)
  const to = (name: string, leave: () => void) => (options: Options) => {
    const url = String(options.url)
    if (!isPage(url)) {
      engine.errors.push(`${name}:fail page "${url}" is not found`)
      return fail(options, `${name}:fail page "${url}" is not found`)
    }
    if (name === 'navigateTo' && stack.depth() >= MOST_PAGES) return fail(options, `${name}:fail page stack limit`)
    engine.soon(() => {
      leave()
      stack.push(url)
      succeed(options)
    })
  }
  return {
    navigateTo: to('navigateTo', () => undefined),
    redirectTo: to('redirectTo', () => stack.pop(1)),
    reLaunch: to('reLaunch', () => stack.clear()),
    navigateBack: (options?: Options) => {
      engine.soon(() => {
        stack.pop(Math.min(Number(options?.delta ?? 1), stack.depth() - 1))
        succeed(options)
      })
    },
  }
}
