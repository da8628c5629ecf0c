import Taro from '@tarojs/taro'

export const previewPicture = async (src: string, _label: string): Promise<void> => {
  await Taro.previewImage({ urls: [src] })
}
