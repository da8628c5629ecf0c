import Taro from '@tarojs/taro'

export const lookAt = (src: string, _label: string): void => {
  void Taro.previewImage({ urls: [src] })
}
