import Taro from '@tarojs/taro'
import type { Asked } from './confirm'

/** WeChat's own dialog: screen readers and the back gesture know it. */
export const isConfirmed = async ({ title, text, yes, no, isFinal }: Asked): Promise<boolean> => {
  const { confirm } = await Taro.showModal({
    title,
    ...(text === undefined ? {} : { content: text }),
    confirmText: yes,
    cancelText: no,
    ...(isFinal === true ? { confirmColor: '#b0302c' } : {}),
  })
  return confirm
}
