import Taro from '@tarojs/taro'
import type { Picture } from './picture'

export type { Picture } from './picture'

export const takePicture = async (): Promise<Picture | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    const file = tempFiles[0]
    return file === undefined ? undefined : { path: file.tempFilePath, bytes: file.size }
  } catch {
    return undefined
  }
}
