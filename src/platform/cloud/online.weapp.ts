import Taro from '@tarojs/taro'

export const whenOnline = (run: () => void): (() => void) => {
  const heard = ({ isConnected }: { readonly isConnected: boolean }) => {
    if (isConnected) run()
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}

export const whenHidden = (run: () => void): void => Taro.onAppHide(run)
