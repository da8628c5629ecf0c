import Taro from '@tarojs/taro'

/** How often somebody was brought to a field. */
let brought = 0

export const scrollToField = (id: string): void => {
  brought += 1
  void Taro.pageScrollTo({ selector: `#at-${id}`, offsetTop: -80, duration: 200 })
}

/** What has just come up is not there to scroll to until the page has drawn it. */
const DRAWN_AFTER_MS = 300

/** Leads to what has just come up, unless the person is somewhere else by then; what it answers calls it off. */
export const leadToField = (id: string): (() => void) => {
  const before = brought
  const timer = setTimeout(() => {
    if (brought === before) scrollToField(id)
  }, DRAWN_AFTER_MS)
  return () => clearTimeout(timer)
}

export const scrollToTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
}
