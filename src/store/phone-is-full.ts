import type { Refusal } from '../../domain/casework/refusal'

/** WeChat bounds what a mini-program may keep. What is there is safe; it goes as soon as there is a net. */
export const PHONE_IS_FULL: Refusal = {
  code: 'phone-full',
  message: '手机上等着发送的内容太多，存不下了。请连上网络，等前面的发出去以后再试',
}
