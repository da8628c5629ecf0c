import { CloudFailure, invalidParam, notSupported } from '../failure'
import type { MessageOutbox, WechatAnswer } from './outbox'
import { bytesField, intField, readFields } from './protobuf'

const NO_PERMISSION = -604101

/** `wx.openApi` (WIRE 5): protobuf in, protobuf out. Only the interfaces that the product uses. */
export const answerOpenApi = (
  parts: ReadonlyMap<string, Buffer>,
  outbox: MessageOutbox,
  permitted: (apiName: string) => boolean,
): Buffer => {
  const apiName = parts.get('apiName')?.toString() ?? ''
  const api = APIS[apiName]
  if (api === undefined) throw notSupported(`cloud.openapi.${apiName}`)
  if (!permitted(apiName)) return intField(3, NO_PERMISSION)
  return wechat(api(outbox, parametersOf(parts.get('requestData') ?? Buffer.alloc(0))))
}

type Api = (outbox: MessageOutbox, parameters: Readonly<Record<string, unknown>>) => WechatAnswer

const APIS: Readonly<Record<string, Api | undefined>> = {
  'subscribeMessage.send': (outbox, parameters) => outbox.send(parameters),
  'phonenumber.getPhoneNumber': (outbox, parameters) => outbox.phoneNumber(parameters),
  'cloudbase.sendSms': (outbox, parameters) => outbox.sendSms(parameters),
}

const wechat = (answer: WechatAnswer): Buffer =>
  Buffer.concat([
    bytesField(1, JSON.stringify(answer)),
    bytesField(2, 'application/json; encoding=utf-8'),
    intField(4, 200),
  ])

/** A fault whose code is a number is WeChat's own refusal (43108, 45009), not the cloud's. */
export const wechatRefusalOf = (error: unknown): Buffer | undefined =>
  error instanceof CloudFailure && /^-?\d+$/.test(error.code)
    ? wechat({ errcode: Number(error.code), errmsg: `${error.message} rid: local` })
    : undefined

/** CommApiData { 2 openapiData { 1 pair { 1 key, 2 value } } }; every value is the JSON of that parameter. */
const parametersOf = (requestData: Buffer): Readonly<Record<string, unknown>> => {
  try {
    const parameters: Record<string, unknown> = {}
    for (const outer of readFields(requestData)) {
      if (outer.number !== 2 || !Buffer.isBuffer(outer.value)) continue
      for (const pair of readFields(outer.value)) {
        if (pair.number !== 1 || !Buffer.isBuffer(pair.value)) continue
        const fields = readFields(pair.value)
        const key = fields.find(({ number }) => number === 1)?.value
        const value = fields.find(({ number }) => number === 2)?.value
        if (Buffer.isBuffer(key) && Buffer.isBuffer(value)) parameters[key.toString()] = JSON.parse(value.toString())
      }
    }
    return parameters
  } catch {
    throw invalidParam('requestData is not what wx-server-sdk 4 sends')
  }
}
