import Taro from '@tarojs/taro'
import { afterRefusal } from '../messages/permission'
import type { Picture } from './take-picture'

export type { Picture } from './take-picture'

export const takePictures = async (most: number): Promise<readonly Picture[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map((file) => ({ path: file.tempFilePath, bytes: file.size }))
  } catch (error) {
    await afterRefusal(error, '拍照或选照片', '要用照片核对证件')
    return []
  }
}
