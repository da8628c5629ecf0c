import type { Consent } from '../store/message-consent'

/** What the family reads about messages on the phone, and what the button beside it does. */
export const notifyWords = (consent: Consent | undefined): { readonly note: string; readonly action: string } => {
  if (consent === undefined) return { note: '办好一步，微信告诉您', action: '开启' }
  switch (consent.state) {
    case 'off':
      return {
        note: '通知在微信里关着。要打开：右上角“…” → 设置 → 订阅消息。不打开也不影响办理，重要的事发短信',
        action: '去设置',
      }
    case 'declined':
      return { note: '没有开启也不影响办理，重要的事发短信，“消息”里都有', action: '开启' }
    case 'unknown':
      return { note: '刚才没有问成，不影响办理；稍后可以再试', action: '再试一次' }
    case 'allowed': {
      const left = (consent.credit?.progress ?? 0) + (consent.credit?.todo ?? 0)
      return left === 0
        ? { note: '微信每同意一次发一条。没有了就发短信', action: '开启' }
        : { note: `还能收到 ${left} 条微信通知，再点可以多收`, action: '多收几条' }
    }
  }
}
