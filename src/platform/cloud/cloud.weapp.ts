import Taro from '@tarojs/taro'

declare const CLOUD_ENVIRONMENT: string

export class Unreachable extends Error {}

export const startCloud = (): void => {
  Taro.cloud.init(CLOUD_ENVIRONMENT === '' ? {} : { env: CLOUD_ENVIRONMENT })
}

export const callFunction = async (name: string, event: unknown): Promise<unknown> => {
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: event as Record<string, unknown> })
    return result
  } catch (cause) {
    throw new Unreachable(String(cause))
  }
}
