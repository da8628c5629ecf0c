import type { WechatAnswer } from './outbox'

export interface PhoneNumberAnswer extends WechatAnswer {
  readonly phone_info?: {
    readonly phoneNumber: string
    readonly purePhoneNumber: string
    readonly countryCode: string
    readonly watermark: { readonly timestamp: number; readonly appid: string }
  }
}

const INVALID_CODE = 40029
/** No phone has a button here, so a code says itself whose number it stands for. */
const CODE = /^local-(\d{1,3})-(\d{5,15})(-\w+)?$/

/** `phonenumber.getPhoneNumber`: a code is good once. */
export class PhoneNumbers {
  private readonly used = new Set<string>()

  of({ code }: Readonly<Record<string, unknown>>, now: number): PhoneNumberAnswer {
    const [, countryCode = '', purePhoneNumber = ''] = typeof code === 'string' ? (CODE.exec(code) ?? []) : []
    if (typeof code !== 'string' || purePhoneNumber === '' || this.used.has(code)) {
      return { errcode: INVALID_CODE, errmsg: 'invalid code' }
    }
    this.used.add(code)
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`,
        purePhoneNumber,
        countryCode,
        watermark: { timestamp: Math.floor(now / 1000), appid: 'local' },
      },
    }
  }
}
