import Taro from '@tarojs/taro'

/** `copied`: its name, to be searched for in WeChat; `manual`: not even that was possible. */
export type Opened = 'opened' | 'copied' | 'manual'

/** A browser cannot open another mini-program. */
export const canOpen = (_name: string): boolean => false

/** What leads to the mini-program of this name. */
export const openProgram = async (name: string): Promise<Opened> => {
  try {
    await Taro.setClipboardData({ data: name })
    return 'copied'
  } catch {
    return 'manual'
  }
}
