import Taro from '@tarojs/taro'
import { afterRefusal } from '../messages/permission'
import type { Picture } from './take-picture'

export type { Picture } from './take-picture'

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
  } catch (error) {
    await afterRefusal(error, '拍照或选照片', '要用照片核对证件')
    return undefined
  }
}
