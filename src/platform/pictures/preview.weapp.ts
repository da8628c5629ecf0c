import Taro from '@tarojs/taro'

export const previewPicture = (src: string, _label: string): void => {
  void Taro.previewImage({ urls: [src] })
}
