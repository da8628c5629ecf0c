import Taro from '@tarojs/taro'

export const whenOnline = (run: () => void): void =>
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) run()
  })

export const whenHidden = (run: () => void): void => Taro.onAppHide(run)
