import { signing } from './examples'
import { SAMPLES } from './sample-request'
import type { Json } from './yaml'

const header = (name: string, description: string, schema: Json, example: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
  example,
})

/** The headers of both directions: the Standard Webhooks three, and who it is. */
export const HEADERS: Readonly<Record<string, Json>> = {
  RequestId: header(
    'webhook-id',
    '这份请求的编号，和内容里的 `request` 相同，重试时不变。同一编号只办一次。',
    { type: 'string', maxLength: 128 },
    signing.id,
  ),
  MessageId: header(
    'webhook-id',
    '这条消息的编号，由发送方起。重发同一条时不变，另一条用另一个。',
    { type: 'string', minLength: 1, maxLength: 128 },
    `${signing.id}.report`,
  ),
  Timestamp: header(
    'webhook-timestamp',
    '发送的时刻，Unix 秒。每次发送都重新取。和收件方的时钟相差超过五分钟的不接受。',
    { type: 'string', pattern: '^\\d+$' },
    signing.timestamp,
  ),
  Signature: header(
    'webhook-signature',
    '签名，`v1,` 加 Base64。更换密钥期间可以有几个，用空格隔开，有一个对就行。',
    { type: 'string' },
    signing.signature,
  ),
  Department: header(
    'x-department',
    '部门的代号，由平台分配。发给部门时是收件部门，回报时是回报的部门。',
    { type: 'string', enum: Object.keys(SAMPLES) },
    'police',
  ),
}

export const headers = (id: 'RequestId' | 'MessageId'): Json =>
  [id, 'Timestamp', 'Signature', 'Department'].map((name) => ({ $ref: `#/components/parameters/${name}` }))
