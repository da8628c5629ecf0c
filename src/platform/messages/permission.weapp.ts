import Taro from '@tarojs/taro'

/** WeChat asks once; after that only settings help: its own for the mini-program, the phone's for WeChat itself. */
export const afterRefusal = async (error: unknown, what: string, reason: string): Promise<void> => {
  const settings = settingsFor(String((error as { errMsg?: string } | undefined)?.errMsg ?? ''))
  if (settings === undefined) return
  const { confirm } = await Taro.showModal({
    title: `还没有允许${what}`,
    content: `${reason}。请在${settings.name}里打开，再回来接着办。`,
    confirmText: '去打开',
    cancelText: '先不用',
  })
  // Whoever closes the settings again has changed their mind; nothing is wrong.
  if (confirm) await settings.open().catch(() => undefined)
}

const settingsFor = (message: string): { readonly name: string; readonly open: () => Promise<unknown> } | undefined => {
  if (/system permission|system.*denied/i.test(message)) {
    return { name: '手机设置的“微信”', open: () => Taro.openAppAuthorizeSetting({}) }
  }
  // Not agreeing to the privacy guide is no switch of the settings; its sheet has said what to do.
  if (/privacy/i.test(message)) return undefined
  return /auth/i.test(message) ? { name: '小程序设置', open: () => Taro.openSetting() } : undefined
}
