import { Button, View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import './privacy.css'

type Resolve = (option: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void

/** Everything that waits for one answer: WeChat keeps one listener, and several interfaces may ask before it is given. */
let waiting: readonly Resolve[] = []
const listeners = new Set<() => void>()

const put = (next: readonly Resolve[]): void => {
  waiting = next
  for (const listener of [...listeners]) listener()
}

const answer = (option: Parameters<Resolve>[0]): void => {
  const asked = waiting
  put([])
  for (const resolve of asked) resolve(option)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Once, when the app starts: the interface that needs the guide waits until the sheet is answered (DOMAIN 4.2). */
export const answerPrivacyRequests = (): void => {
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization((resolve) => put([...waiting, resolve as Resolve]))
}

export const hasPrivacyContract = true

export const openPrivacyContract = (): void => {
  if (typeof Taro.openPrivacyContract === 'function') Taro.openPrivacyContract({})
}

const AGREE = 'agree-to-privacy'

/** Every page has one; only the page in sight shows it, so that one button carries the id WeChat looks for. */
export function PrivacySheet() {
  const isAsked = useSyncExternalStore(subscribe, () => waiting.length > 0)
  const [isInSight, setInSight] = useState(true)
  useDidShow(() => setInSight(true))
  useDidHide(() => setInSight(false))
  if (!isAsked || !isInSight) return null
  return (
    <View className="privacy-veil" catchMove>
      <View className="privacy-sheet" aria-role="dialog" aria-label="用到照片等功能前，请先同意隐私保护指引">
        <View className="privacy-title">先请您看一眼</View>
        <View className="secondary">
          拍照、选照片、保存图片要用到微信的这些功能。照片只用来办您选的事，只有承办人员能看到。不同意也可以接着填表，照片到窗口再交。
        </View>
        <View className="privacy-link" aria-role="link" onClick={openPrivacyContract}>
          看《用户隐私保护指引》全文
        </View>
        <Button
          id={AGREE}
          openType="agreePrivacyAuthorization"
          className="button button-main privacy-button"
          onAgreePrivacyAuthorization={() => answer({ event: 'agree', buttonId: AGREE })}
        >
          同意，继续
        </Button>
        <Button className="button button-plain privacy-button" onClick={() => answer({ event: 'disagree' })}>
          不同意
        </Button>
      </View>
    </View>
  )
}
