import Taro from '@tarojs/taro'

/** What stays on the phone. Storage that is full or forbidden loses the copy, never the application. */
export const writeStored = (key: string, value: unknown): void => {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    // The cloud has it, or will be asked again.
  }
}

export const readStored = <T>(key: string): T | undefined => {
  try {
    const value = Taro.getStorageSync<T | ''>(key)
    return value === '' ? undefined : value
  } catch {
    return undefined
  }
}

export const removeStored = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing was kept.
  }
}
