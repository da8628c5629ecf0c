import { invalidParam, notSupported } from '../failure'
import type { MessageOutbox } from './outbox'
import { bytesField, intField, readFields } from './protobuf'

const NO_PERMISSION = -604101

/** `wx.openApi` (WIRE 5): protobuf in, protobuf out. Only what the product uses is there. */
export const answerOpenApi = (
  parts: ReadonlyMap<string, Buffer>,
  outbox: MessageOutbox,
  permitted: (apiName: string) => boolean,
): Buffer => {
  const apiName = parts.get('apiName')?.toString() ?? ''
  if (apiName !== 'subscribeMessage.send') throw notSupported(`cloud.openapi.${apiName}`)
  if (!permitted(apiName)) return intField(3, NO_PERMISSION)
  const answer = outbox.send(parametersOf(parts.get('requestData') ?? Buffer.alloc(0)))
  return Buffer.concat([
    bytesField(1, JSON.stringify(answer)),
    bytesField(2, 'application/json; encoding=utf-8'),
    intField(4, 200),
  ])
}

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
