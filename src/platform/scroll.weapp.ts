import Taro from '@tarojs/taro'

export const scrollToField = (id: string): void => {
  void Taro.pageScrollTo({ selector: `#at-${id}`, offsetTop: -80, duration: 200 })
}
export const scrollToTop = (): void => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
}
