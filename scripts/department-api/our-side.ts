import { freshLinks, heard, notHeard, reports } from './examples'
import { headers } from './headers'
import { answer, jsonOf, one } from './media'
import type { Json } from './yaml'

const no = (description: string, code: string, message: string): Json =>
  answer(description, 'NotHeard', one(message, notHeard(code, message)))

const callback: Json = {
  post: {
    operationId: 'callback',
    summary: '回报（平台提供）',
    description: `部门随时把进展告诉平台，次序不限，同一件事可以说几遍。

- 没有收到回答，或收到 5xx，请过一会儿用同一个 \`webhook-id\` 和同样的内容再报，直到收到 200。
- 同一个 \`webhook-id\` 只算一次。
- 4xx 再报也没有用，请按 \`message\` 改正。其中 409 可能是次序未到，例如还没有 \`done\` 就报 \`ready\`，等前一条收到 200 后再报。
- 内容不超过 64 KB。`,
    parameters: headers('MessageId'),
    requestBody: { required: true, content: jsonOf('Report', reports) },
    responses: {
      '200': answer('收到了。回报 `links-wanted` 的，回答里有全部材料，图片链接重新生效十分钟。', 'Heard', {
        heard: { summary: '收到了', value: heard },
        links: { summary: '新的图片链接', value: freshLinks },
      }),
      '400': no('内容格式不对。', 'bad-request', '内容格式不对：status'),
      '401': no(
        '签名不对、时间相差超过五分钟，或 `x-department` 不对。',
        'unauthorized',
        '签名不对或时间相差超过五分钟，请核对密钥和时钟',
      ),
      '403': no('不是这个部门的事项。', 'forbidden', '您不能办理这一步，请联系受理窗口'),
      '404': no('没有这份请求；或要链接时已经不在办理。', 'not-found', '没有正在办理的这份请求'),
      '405': no('只接受 POST。', 'method', '请用 POST 回报'),
      '409': no('和现在的状态不符。', 'not-allowed-now', '该事项还没有送到办理部门，请在收到请求后再回报'),
      '413': no('内容太大。', 'too-large', '内容超过 64 KB，请只回报结果'),
      '500': no('平台出错，过一会儿再报。', 'internal', '系统开小差了，请稍后重试'),
      '503': no('正忙，过一会儿再报。', 'busy', '这份申请正在被别人处理，请稍等片刻再试'),
    },
  },
}

/** What we offer and departments call. */
export const ourSide: Json = { '/callback': callback }
