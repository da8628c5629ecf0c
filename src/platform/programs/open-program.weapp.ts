import Taro from '@tarojs/taro'
import type { Opened } from './open-program'

export type { Opened } from './open-program'

declare const OTHER_PROGRAMS: Readonly<Record<string, string>>

/** App ids by the name of the mini-program, as configured when the phone was built. */
const programs: Readonly<Record<string, string>> = { ...OTHER_PROGRAMS }

export const canOpen = (name: string): boolean => programs[name] !== undefined

/** WeChat asks first whether to leave; who says no stays here, and that is no failure. */
export const openProgram = async (name: string): Promise<Opened> => {
  const appId = programs[name]
  if (appId !== undefined) {
    try {
      await Taro.navigateToMiniProgram({ appId })
      return 'opened'
    } catch (error) {
      if (/cancel/.test(String((error as { errMsg?: string } | undefined)?.errMsg))) return 'opened'
    }
  }
  try {
    await Taro.setClipboardData({ data: name })
    return 'copied'
  } catch {
    return 'manual'
  }
}
