import type { WechatAnswer } from './outbox'

/** The SMS templates that were applied for: id -> the approved words, with `{1}`, `{2}` … for the variables. */
export type SmsTemplates = Readonly<Record<string, string>>

/** A text message as it would arrive. Of the number only what one recognises one's own by. */
export interface SentSms {
  readonly kind: 'sms'
  readonly phone: string
  readonly template: string
  readonly title: string
  readonly text: string
  readonly at: string
}

interface Status {
  readonly serial_no: string
  readonly phone_number: string
  readonly code: string
  readonly message: string
}

export interface SmsAnswer extends WechatAnswer {
  readonly send_status_list?: readonly Status[]
}

/** Bad parameters are the cloud's own code, as reported from a real environment. */
const invalid = (what: string): SmsAnswer => ({
  errcode: -501007,
  errmsg: `sendSms ${what} TcbCode: [InvalidParameter]`,
})

/**
 * `cloudbase.sendSms` of the kind `Notification`; the marketing kind, which opens a web page, is not used here. What is
 * wrong with a number stands in the list, and the call as such is well.
 */
export const sms = (
  request: Readonly<Record<string, unknown>>,
  templates: SmsTemplates,
  at: string,
): { readonly answer: SmsAnswer; readonly sent: readonly SentSms[] } => {
  const { env, phone_number_list: phones, sms_type: type, template_id: id, template_param_list: params } = request
  const refused = (what: string) => ({ answer: invalid(what), sent: [] })
  if (typeof env !== 'string' || env === '') return refused('env')
  if (type !== 'Notification') return refused('sms_type')
  if (!isTexts(phones) || phones.length === 0 || phones.length > 1000) return refused('phone_number_list')
  const words = typeof id === 'string' && Object.hasOwn(templates, id) ? templates[id] : undefined
  if (words === undefined || typeof id !== 'string') return refused('template_id')
  if (!isTexts(params) || params.length !== (words.match(/\{\d+\}/g) ?? []).length)
    return refused('template_param_list')
  const text = words.replace(/\{(\d+)\}/g, (_place, number: string) => params[Number(number) - 1] ?? '')
  const good = phones.filter((phone) => CHINESE_MOBILE.test(phone))
  return {
    answer: { errcode: 0, errmsg: 'ok', send_status_list: phones.map((phone) => statusOf(phone)) },
    sent: good.map((phone) => ({ kind: 'sms', phone: masked(phone), template: id, title: '短信', text, at })),
  }
}

const CHINESE_MOBILE = /^\+861\d{10}$/

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

const statusOf = (phone: string): Status => ({
  serial_no: 'local',
  phone_number: phone,
  ...(CHINESE_MOBILE.test(phone)
    ? { code: 'Ok', message: 'send success' }
    : { code: 'InvalidParameterValue.IncorrectPhoneNumber', message: 'incorrect phone number' }),
})

const masked = (phone: string): string => `${phone.slice(3, 6)}****${phone.slice(-4)}`
