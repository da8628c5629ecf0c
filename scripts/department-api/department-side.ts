import { answers, cardRequest, policeRequest, standings, withPictures } from './examples'
import { headers } from './headers'
import { answer, jsonOf, one, plain } from './media'
import { refTo } from './schemas'
import type { Json } from './yaml'

const reason = (text: string) => one(text, { reason: text })

const RETRY_AFTER: Json = {
  'Retry-After': {
    description: '多久以后再发：秒数，或 HTTP 日期；最长一天',
    schema: { type: 'string' },
    example: '120',
  },
}

const UNSIGNED = '签名不对，或时间相差超过五分钟。不办理。'
const later = (description: string): Json => ({ description, headers: RETRY_AFTER })

const request: Json = {
  post: {
    operationId: 'request',
    summary: '办理请求（部门必须实现）',
    description: `平台把一份申请里的一个事项发给办理部门，只带这个事项需要的填写内容和材料。

以后可能增加新的字段，遇到不认识的字段请忽略，不要拒绝。

图片默认是链接，十分钟内有效，收到后请尽快取；过期了用回报 \`links-wanted\` 要新的。也可以事先约定随请求附图，这时用 multipart/form-data。`,
    parameters: headers('RequestId'),
    requestBody: {
      required: true,
      content: {
        ...(jsonOf('Request', {
          household: { summary: '户口登记（公安）', value: policeRequest },
          card: { summary: '社会保障卡申领（人社）', value: cardRequest },
        }) as object),
        'multipart/form-data': {
          schema: {
            type: 'object',
            description:
              '`request` 是请求的 JSON，签名签的就是这一段文字，不含附件。每张图片一个文件，名字是 `<材料>.<部分>`，如 `identity-mother.front`；它的 SHA-256（十六进制）写在 JSON 里对应材料的 `sha256`，收到后请核对。此时 `url` 为 null；连 `sha256` 也没有的，图片已删除。',
            properties: { request: refTo('Request') },
            required: ['request'],
            additionalProperties: { type: 'string', contentMediaType: 'image/jpeg' },
          },
          encoding: { request: { contentType: 'application/json; charset=utf-8' } },
          examples: plain(one('附图的户口登记；文件略', { request: withPictures })),
        },
      },
    },
    responses: {
      '200': answer('当场办完，或已经收下。', 'Answer', {
        done: { summary: '办完了', value: answers.done },
        accepted: { summary: '收下了，办完回报', value: answers.accepted },
      }),
      '202': answer('已经收下，办完回报。', 'Answer', one('收下了', answers.accepted)),
      '400': answer('内容看不懂，或编号和 `webhook-id` 不同。', 'Refusal', reason('请求编号和 webhook-id 不一致')),
      '401': answer(UNSIGNED, 'Refusal', reason('签名不对，请核对密钥和时钟')),
      '422': answer(
        '看得懂，但不予办理。平台不再重试，原因告诉申请人和窗口。',
        'Refusal',
        one('要补正', answers.refused),
      ),
      '429': later('太快了，过一会儿再发。'),
      '503': later('暂时不能办，过一会儿再发。'),
    },
  },
}

const status: Json = {
  post: {
    operationId: 'status',
    summary: '状态查询（部门可选）',
    description: `上一次发出后没有收到回答时，平台再发之前先问一句。提供了地址才会问。

这里的 \`webhook-id\` 只用来签名，不用来去重；问哪一份看内容里的 \`request\`。查询不改变任何状态。`,
    parameters: headers('MessageId'),
    requestBody: { required: true, content: jsonOf('Question', one('户口登记', { request: policeRequest.request })) },
    responses: {
      '200': answer('现在的状态。没有收到过这份请求的，回答 `unknown`，不要用 404。', 'Standing', {
        unknown: { summary: '没有收到过', value: standings.unknown },
        accepted: { summary: '收下了，正在办', value: standings.accepted },
        done: { summary: '办完了', value: standings.done },
        refused: { summary: '不予办理', value: standings.refused },
        'payment-due': { summary: '等家长缴费', value: standings['payment-due'] },
      }),
      '401': answer(UNSIGNED, 'Refusal', reason('签名不对，请核对密钥和时钟')),
      '503': later('暂时查不了，过一会儿再问。'),
    },
  },
}

/** What a department offers and we call. */
export const departmentSide: Json = { request, status }
