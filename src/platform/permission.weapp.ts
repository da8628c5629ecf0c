import Taro from '@tarojs/taro'
import type { Permission } from './permission'

export type { Permission } from './permission'

const SCOPES = { album: 'scope.writePhotosAlbum', camera: 'scope.camera' } as const
const NAMES = { album: '保存到相册', camera: '使用摄像头' } as const

/** WeChat asks once; after a refusal only the settings help, so the person is led there, with the reason. */
export const permitted = async (permission: Permission, reason: string): Promise<boolean> => {
  const scope = SCOPES[permission]
  const { authSetting } = await Taro.getSetting()
  const known = (authSetting as Readonly<Record<string, boolean | undefined>>)[scope]
  if (known === true) return true
  const isRefused = known === false
  const { confirm } = await Taro.showModal({
    title: `需要${NAMES[permission]}`,
    content: isRefused ? `${reason}。您之前没有允许，请在设置里打开。` : `${reason}。`,
    confirmText: isRefused ? '去设置' : '好的',
    cancelText: '先不用',
  })
  if (!confirm) return false
  if (!isRefused) {
    return Taro.authorize({ scope }).then(
      () => true,
      () => false,
    )
  }
  const changed = await Taro.openSetting()
  return (changed.authSetting as Readonly<Record<string, boolean | undefined>>)[scope] === true
}
