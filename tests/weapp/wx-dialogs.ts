import type { Engine } from './engine'
import { answerer, type Options, type WxPart } from './wx-answer'

/** What WeChat draws over or around the page. Questions are answered with yes unless told otherwise. */
export const wxDialogs = (engine: Engine, said: string[]): WxPart => {
  const { succeed } = answerer(engine)
  const shown = (options?: Options) => {
    if (options?.title !== undefined) said.push(String(options.title))
    succeed(options)
  }
  const done = (options?: Options) => succeed(options)
  return {
    showToast: shown,
    showLoading: shown,
    hideToast: done,
    hideLoading: done,
    showModal: (options: Options) => {
      said.push([options.title, options.content].filter(Boolean).join('：'))
      succeed(options, { confirm: true, cancel: false })
    },
    showActionSheet: (options: Options) => succeed(options, { tapIndex: 0 }),
    setNavigationBarTitle: done,
    setNavigationBarColor: done,
    pageScrollTo: done,
    startPullDownRefresh: done,
    stopPullDownRefresh: done,
    showShareMenu: done,
    hideShareMenu: done,
    updateShareMenu: done,
    enableAlertBeforeUnload: done,
    disableAlertBeforeUnload: done,
  }
}
