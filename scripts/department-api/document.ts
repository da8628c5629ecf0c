import * as z from 'zod'
import {
  answerShape,
  materialsShape,
  questionShape,
  refusalShape,
  reportShape,
  requestShape,
  standingShape,
} from '../../cloudfunctions/shared/department-contract'
import { DEPARTMENTS } from '../../domain/definition/service'
import { examples } from './examples'

const schemas = {
  Request: requestShape,
  Answer: answerShape,
  Refusal: refusalShape,
  Question: questionShape,
  Standing: standingShape,
  Report: reportShape,
  Materials: materialsShape,
}

const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` })
const header = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const SIGNED = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'x-department'].map(header)
const text = (description: string) => ({ description })

const content = (schema: keyof typeof schemas, shown: Readonly<Record<string, unknown>>) => ({
  'application/json': {
    schema: ref(schema),
    examples: Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, { value }])),
  },
})

/** The contract as OpenAPI 3.1. The department is the server of `paths`; its reports to us are `webhooks`. */
export const departmentApi = () => ({
  openapi: '3.1.0',
  info: {
    title: '生育一件事：办理部门接口',
    version: '1.0.0',
    description: ABOUT,
  },
  servers: [{ url: 'https://{department}', variables: { department: { default: 'department.example.invalid' } } }],
  paths: {
    '/requests': {
      post: {
        operationId: 'receiveRequest',
        summary: '接收一项办理请求',
        description:
          '地址由部门提供。同一 webhook-id 只办一次：重复收到时不再办理，给出与第一次相同的回答。五秒内回答；办不完先回 202，办好再回报。',
        parameters: SIGNED,
        requestBody: {
          required: true,
          content: {
            ...content('Request', { 请求: examples.request }),
            'multipart/form-data': {
              schema: {
                type: 'object',
                description:
                  '约定“随请求附图”时使用：request 是请求的 JSON，签名针对这段文字；每张图片一个附件，名称为“材料.部分”，其 SHA-256 写在 JSON 里。',
                properties: { request: { type: 'string', contentMediaType: 'application/json' } },
                required: ['request'],
                additionalProperties: { type: 'string', contentMediaType: 'application/octet-stream' },
              },
            },
          },
        },
        responses: {
          '200': { ...text('当场办好'), content: content('Answer', { 办好: examples.done }) },
          '202': { ...text('收下了，办好后回报'), content: content('Answer', { 收下: examples.accepted }) },
          '401': text('签名不对，或时间相差超过五分钟'),
          '4XX': {
            ...text('不予办理：必须写明原因。没有原因的 4xx 按接口故障处理，转人工'),
            content: content('Refusal', { 不予办理: examples.refusal }),
          },
          '429': { ...text('太快了，按 Retry-After 再来'), headers: RETRY_AFTER },
          '5XX': { ...text('暂时不行，会自动重试；有 Retry-After 就按它'), headers: RETRY_AFTER },
        },
      },
    },
    '/status': {
      post: {
        operationId: 'tellStatus',
        summary: '告知一份请求办到哪一步（可选）',
        description: '上一次的回答丢失时，先问再发。提供了这个地址的部门，不会收到已经收下过的请求。',
        parameters: SIGNED.slice(0, 3),
        requestBody: { required: true, content: content('Question', { 询问: examples.question }) },
        responses: {
          '200': {
            ...text('办到哪一步'),
            content: content('Standing', {
              没有收到过: examples.unknown,
              收下了: examples.accepted,
              办好了: examples.done,
              不予办理: examples.refusal,
            }),
          },
          '401': text('签名不对，或时间相差超过五分钟'),
        },
      },
    },
  },
  webhooks: {
    report: {
      post: {
        operationId: 'report',
        summary: '部门回报办理情况',
        description:
          '地址由我们提供。webhook-id 每份回报一个，重试时不变。顺序不限，可以重复：迟到的“收下”不会改变“办好”。没有收到 200 就重试，建议间隔逐次加长。平台代部门回报时，另带 x-platform，用平台的密钥签名。',
        parameters: [...SIGNED, header('x-platform')],
        requestBody: {
          required: true,
          content: content('Report', {
            办好: examples.reportDone,
            不予办理: examples.reportRefused,
            待缴费: examples.reportDue,
            已寄出: examples.reportPosted,
            图片链接过期: examples.linksWanted,
          }),
        },
        responses: {
          '200': {
            ...text('收到了；问图片链接时，带上新的链接'),
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { ok: { const: true }, materials: ref('Materials') },
                  required: ['ok'],
                },
              },
            },
          },
          '400': text('内容格式不对，回答里写明哪一项'),
          '401': text('签名不对，或时间相差超过五分钟'),
          '403': text('不是这个部门或这个平台的事项'),
          '404': text('没有这份请求'),
          '405': text('请用 POST'),
          '409': text('与已经办结的结果相矛盾，或还没有到这一步'),
          '413': text('超过 64 KB'),
          '5XX': text('暂时不行，请重试'),
        },
      },
    },
  },
  components: {
    parameters: {
      'webhook-id': parameter('webhook-id', '请求的编号，等于正文里的 request；重试时不变', true),
      'webhook-timestamp': parameter('webhook-timestamp', '发出时间，1970年以来的秒数', true),
      'webhook-signature': parameter(
        'webhook-signature',
        'Standard Webhooks 的签名：v1,<base64(HMAC-SHA256(密钥, "编号.时间.正文"))>，多个以空格分开',
        true,
      ),
      'x-department': { ...parameter('x-department', '哪个部门', true), schema: { enum: [...DEPARTMENTS] } },
      'x-platform': parameter('x-platform', '代为回报的平台', false),
    },
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, shape]) => [name, withoutDialect(z.toJSONSchema(shape, { io: 'input' }))]),
    ),
  },
})

const ABOUT =
  '双向都是 HTTPS 上的 JSON，按 Standard Webhooks 签名（https://www.standardwebhooks.com），每个部门一把密钥。部门只收到这一事项需要的内容。用 npm run department-check -- <地址> --secret <密钥> 可以逐条试验。'

const RETRY_AFTER = { 'Retry-After': { description: '秒数或 HTTP 日期', schema: { type: 'string' } } }

function parameter(name: string, description: string, required: boolean) {
  return { name, in: 'header', required, description, schema: { type: 'string' } }
}

/** The whole document is of one dialect, that of OpenAPI 3.1. */
function withoutDialect({ $schema: _dialect, ...schema }: Readonly<Record<string, unknown>>) {
  return schema
}
