import { CloudFailure, invalidParam, notSupported } from '../failure'
import type { MessageOutbox, WechatAnswer } from './outbox'
import { bytesField, intField, readFields } from './protobuf'

const NO_PERMISSION = -604101

/** `wx.openApi` (WIRE 5): protobuf in, protobuf out. Only the interfaces that the product uses. */
export const answerOpenApi = async (
  parts: ReadonlyMap<string, Buffer>,
  outbox: MessageOutbox,
  permitted: (apiName: string) => boolean,
  others: OpenApis,
): Promise<Buffer> => {
  const apiName = parts.get('apiName')?.toString() ?? ''
  const own = APIS[apiName]
  const api = own ?? others[apiName]
  if (api === undefined) throw notSupported(`cloud.openapi.${apiName}`)
  if (!permitted(apiName)) return intField(3, NO_PERMISSION)
  const parameters = parametersOf(parts.get('requestData') ?? Buffer.alloc(0))
  return wechat(own === undefined ? await others[apiName]?.(parameters) : own(outbox, parameters))
}

/** Media come as bytes, everything else as it was given. */
export type OpenApi = (parameters: Readonly<Record<string, unknown>>) => Promise<WechatAnswer & object>
/** By name (`ocr.idcard`): what stands beside the messages, such as a double of a reader. */
export type OpenApis = Readonly<Record<string, OpenApi | undefined>>

type Api = (outbox: MessageOutbox, parameters: Readonly<Record<string, unknown>>) => WechatAnswer

const APIS: Readonly<Record<string, Api | undefined>> = {
  'subscribeMessage.send': (outbox, parameters) => outbox.send(parameters),
  'phonenumber.getPhoneNumber': (outbox, parameters) => outbox.phoneNumber(parameters),
  'cloudbase.sendSms': (outbox, parameters) => outbox.sendSms(parameters),
}

const wechat = (answer: WechatAnswer | undefined): Buffer =>
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

const FILE_NAME = 4

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
        // A medium has a file name (WIRE 5.1); the rest is JSON.
        const isMedium = fields.some(({ number }) => number === FILE_NAME)
        if (Buffer.isBuffer(key) && Buffer.isBuffer(value)) {
          parameters[key.toString()] = isMedium ? value : JSON.parse(value.toString())
        }
      }
    }
    return parameters
  } catch {
    throw invalidParam('requestData is not what wx-server-sdk 4 sends')
  }
}
