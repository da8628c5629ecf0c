import Taro from '@tarojs/taro'
import type { CropRatio } from './crop'
import type { Picture } from './take-picture'

export type { CropRatio } from './crop'

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })

export const cropToFrame = async (picture: Picture, cut: CropRatio): Promise<Picture | undefined> => {
  // WeChat before 2.26 has no cropper: the cloud says what is wrong with the shape.
  if (!Taro.canIUse('cropImage')) return picture
  try {
    const { tempFilePath } = await Taro.cropImage({ src: picture.path, cropScale: cut })
    return { path: tempFilePath, bytes: await sizeOf(tempFilePath) }
  } catch {
    return undefined
  }
}
