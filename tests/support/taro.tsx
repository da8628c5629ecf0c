import { createElement, type ReactNode, useEffect } from 'react'

/* What the pages take from Taro, for a document without Taro's own elements and router. */

interface Props {
  readonly id?: string
  readonly className?: string
  readonly children?: ReactNode
}

const as = (tag: string) => (props: Props) =>
  createElement(tag, { id: props.id, className: props.className }, props.children)

export const View = as('div')
export const Text = as('span')
export const Image = as('div')

let params: Readonly<Record<string, string>> = {}
/** The page that is opened next is opened with these. */
export const open = (next: Readonly<Record<string, string>>): void => {
  params = next
}
export const useRouter = () => ({ params })
export const useDidShow = (run: () => void) => useEffect(run, [])
export const useDidHide = (_run: () => void): void => undefined
export const useUnload = (_run: () => void): void => undefined
export const usePullDownRefresh = (_run: () => void): void => undefined

const { localStorage } = window

export default {
  getStorageSync: (key: string) => JSON.parse(localStorage.getItem(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => localStorage.removeItem(key),
  getCurrentPages: () => [],
  redirectTo: () => Promise.resolve(),
  navigateTo: () => Promise.resolve(),
  navigateBack: () => Promise.resolve(),
  reLaunch: () => Promise.resolve(),
  pageScrollTo: () => Promise.resolve(),
  nextTick: (_run: () => void) => undefined,
}
