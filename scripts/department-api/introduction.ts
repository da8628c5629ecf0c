import { signing } from './examples'

/** What stands before the addresses: what holds for all of them. For the department's developers, so in Chinese. */
export const INTRODUCTION = `“一件事”平台和办理部门之间的接口，双向都是 HTTPS + JSON（UTF-8），按 Standard Webhooks（https://www.standardwebhooks.com）签名。

- 平台发给部门的，写在 webhooks 里，由部门实现：办理请求（必须）、状态查询（可选）。
- 部门发给平台的，写在 paths 里，由平台提供：回报。

本文件由程序里检查收发内容的同一套定义生成。示例里的人都是样例，号码是编的。

## 签名

双方约定一个密钥，形如 \`whsec_\` 加 Base64。要签的文字是 \`webhook-id\`、\`webhook-timestamp\`、请求体原文三者用英文句点连起来；对密钥（\`whsec_\` 后面的部分先做 Base64 解码）做 HMAC-SHA256，结果做 Base64，前面加 \`v1,\`，放在 \`webhook-signature\` 里。

- 验签要用收到的原文，不要先解析成 JSON 再写出来，否则空格、顺序、转义一变就对不上。
- 可以拿这一组数验算：密钥 \`${signing.secret}\`，编号 \`${signing.id}\`，时刻 \`${signing.timestamp}\`，原文 \`${signing.body}\`，签名应当是 \`${signing.signature}\`。
- 签名不对、时间相差超过五分钟的，回答 401，不办理。

## 同一编号只办一次

网络会断，平台没有收到回答就会用同一个 \`webhook-id\` 再发。部门要记住每个编号和当时的回答：再收到同一编号，不再办理，照原样回答。被退回后补正的是另一份请求，编号末尾多 \`.2\`、\`.3\`。

## 回答和重试

- 部门要在五秒内回答；办理时间长的先回答 202，办完再回报。
- 没有回答、5xx、408、425、429：平台过一会儿再发，间隔越来越长并且随机错开；有 \`Retry-After\` 的按它等。多次不成的转给窗口处理。
- 其他 4xx：平台不再发，把 \`reason\` 告诉申请人和窗口，所以要用中文写明原因和怎么补。

## 自查

\`npm run department-check -- <地址> --secret whsec_…\` 会照本文件逐条试一遍，指出哪条不对、怎么改。请只对测试环境使用。`
