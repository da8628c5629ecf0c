import Taro from '@tarojs/taro'
import type { Picture } from '../pictures/take-picture'
import { Unreachable } from './cloud'

export const upload = async (
  openid: string,
  name: string,
  picture: Picture,
  onProgress: (part: number) => void,
): Promise<string> => {
  try {
    const task = Taro.cloud.uploadFile({ cloudPath: `uploads/${openid}/${name}`, filePath: picture.path })
    const watched = task as unknown as { onProgressUpdate?: (hear: (at: { progress: number }) => void) => void }
    watched.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
    return (await task).fileID
  } catch (cause) {
    throw new Unreachable(String(cause))
  }
}
