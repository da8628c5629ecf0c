import Taro from '@tarojs/taro'
import type { Size } from './shrink'
import type { Picture } from './take-picture'

export type { Size } from './shrink'

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })

export const shrink = async (picture: Picture, { longest, quality }: Size): Promise<Picture> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: picture.path })
    const scale = Math.min(1, longest / Math.max(width, height))
    const { tempFilePath } = await Taro.compressImage({
      src: picture.path,
      quality: Math.round(quality * 100),
      compressedWidth: Math.round(width * scale),
      compressedHeight: Math.round(height * scale),
    })
    const bytes = await sizeOf(tempFilePath)
    return bytes < picture.bytes ? { path: tempFilePath, bytes } : picture
  } catch {
    return picture
  }
}

export const isSlowNet = async (): Promise<boolean> => {
  const { networkType } = await Taro.getNetworkType()
  return networkType === '2g' || networkType === '3g'
}
