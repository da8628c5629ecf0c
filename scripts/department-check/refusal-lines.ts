import { inShort, OTHER_SECRET } from './ask'
import { type Line, right, silent, type Verdict, wrong } from './verdict'
import type { Otherwise, Visit } from './visit'

const TEN_MINUTES = 600

/** What is refused with 401, and what with any 4xx. */
type Wanted = '401' | '4xx'

const isRefused = (status: number, wanted: Wanted): boolean =>
  wanted === '401' ? status === 401 : status >= 400 && status < 500

/** Sends a new request that is wrong in one thing. */
const refuses = async (visit: Visit, wanted: Wanted, remedy: string, change: (body: string) => Otherwise) => {
  const request = visit.request()
  const answer = await visit.send(request, change(JSON.stringify(request)))
  if (answer === undefined) return silent
  return isRefused(answer.status, wanted) ? right : wrong(inShort(answer), remedy)
}

const FROM_THE_TEXT = '请用收到的原文验签，对不上就回答 401：先解析再写出来的文字不是原文'

/** Cut off, and what is JSON but no request. */
const GARBAGE = ['{"request":', 'null', '[]', '"样例"', '{}']

const garbage = async (visit: Visit): Promise<Verdict> => {
  for (const body of GARBAGE) {
    const verdict = await refuses(visit, '4xx', '看不懂的内容请回答 400，不要出错，也不要收下', () => ({ body }))
    if (verdict.outcome === 'wrong') return { ...verdict, seen: `对 ${body} ${verdict.seen}` }
  }
  return right
}

/** What must not be worked on, each wrong in one thing. */
export const refusalLines: readonly Line[] = [
  {
    id: 'wrong-signature',
    title: '别的密钥签的：回答 401',
    look: (visit) =>
      refuses(visit, '401', '请用约定的密钥验签，对不上就回答 401，不要办理', () => ({ secret: OTHER_SECRET })),
  },
  {
    id: 'old-timestamp',
    title: '十分钟以前签的：回答 401',
    look: (visit) =>
      refuses(visit, '401', 'webhook-timestamp 和现在相差超过五分钟的，请回答 401，防止别人重放', () => ({
        age: TEN_MINUTES,
      })),
  },
  {
    id: 'tampered',
    title: '签名以后改了内容：不接受',
    look: (visit) => refuses(visit, '4xx', FROM_THE_TEXT, (body) => ({ sent: body.replace('样例', '改过') })),
  },
  {
    id: 'reformatted',
    title: '签名以后改了空格：不接受',
    look: (visit) =>
      refuses(visit, '4xx', FROM_THE_TEXT, (body) => ({ sent: JSON.stringify(JSON.parse(body), null, 2) })),
  },
  {
    id: 'other-id',
    title: 'webhook-id 和内容里的编号不同：不接受',
    look: (visit) =>
      refuses(visit, '4xx', '请核对 webhook-id 和内容里的 request，不同就回答 400', () => ({
        id: visit.request().request,
      })),
  },
  { id: 'garbage', title: '看不懂的内容：回答 4xx，不是 5xx', look: garbage },
]
