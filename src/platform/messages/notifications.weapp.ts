import Taro from '@tarojs/taro'
import type { Asked } from './notifications'
import { templateIds } from './templates'

/** 20004: the main switch of messages is off. */
const SWITCHED_OFF = 20004

export const askToNotify = async (): Promise<Asked> => {
  const templates = Object.entries(templateIds())
  if (templates.length === 0) return { accepted: [], state: 'unknown' }
  try {
    const tmplIds = templates.map(([, id]) => id)
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) }
    const accepted = templates.filter(([, id]) => answer[id] === 'accept').map(([name]) => name)
    return { accepted, state: accepted.length === 0 && (await isRefusedForGood(tmplIds)) ? 'off' : 'asked' }
  } catch (error) {
    return { accepted: [], state: codeOf(error) === SWITCHED_OFF ? 'off' : 'unknown' }
  }
}

export const openNotificationSettings = async (): Promise<boolean> => {
  try {
    await Taro.openSetting({ withSubscriptions: true })
    return true
  } catch {
    return false
  }
}

/** 总是保持以上选择 after 拒绝: WeChat does not show the question any more, so only the settings help. */
const isRefusedForGood = async (ids: readonly string[]): Promise<boolean> => {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    if (subscriptionsSetting?.mainSwitch === false) return true
    const items: Readonly<Record<string, unknown>> = { ...subscriptionsSetting?.itemSettings }
    return ids.some((id) => items[id] === 'reject' || items[id] === 'ban')
  } catch {
    return false
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined
