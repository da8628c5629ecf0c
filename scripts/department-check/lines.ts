import { Webhook } from 'standardwebhooks'
import { answerShape, refusalShape, reportShape, standingShape } from '../../cloudfunctions/shared/department-contract'
import { ask, type Door, freshRequest, type Heard, requestBody, type Target } from './desk'

/** One thing the contract asks for: tried, and when it is not so, what to do. */
export interface Line {
  readonly id: string
  readonly title: string
  readonly mend: string
  /** What was seen instead; nothing when it is as agreed. */
  readonly fault: (bench: Bench) => Promise<string | undefined>
}

export interface Bench {
  readonly target: Target
  readonly door?: Door
  /** Milliseconds that a report may take. */
  readonly wait: number
}

const TEN_MINUTES = 10 * 60_000
const said = ({ status, text }: Heard): string => `回答了 ${status}：${text.slice(0, 120)}`
const expect = (isSo: boolean, heard: Heard): string | undefined => (isSo ? undefined : said(heard))
const isRefusal = ({ status }: Heard): boolean => status >= 400 && status < 500

const isAnswer = ({ status, json }: Heard): boolean => {
  const answer = answerShape.safeParse(json)
  return answer.success && status === (answer.data.status === 'done' ? 200 : 202)
}

/** What every department is tried for. */
const ALWAYS: readonly Line[] = [
  {
    id: 'right-request',
    title: '正确的请求：当场办好回 200，先收下回 202，正文按约定',
    mend: '办好了回 200 和 {"status":"done","result":{…}}；办不完先回 202 和 {"status":"accepted"}',
    fault: async ({ target }) => {
      const heard = await ask(target)
      return expect(isAnswer(heard), heard)
    },
  },
  {
    id: 'json',
    title: '回答是 JSON，content-type 写明',
    mend: '回答带上 content-type: application/json; charset=utf-8',
    fault: async ({ target }) => {
      const heard = await ask(target)
      return /^application\/json\b/.test(heard.type) && heard.json !== undefined
        ? undefined
        : `content-type 是“${heard.type}”`
    },
  },
  {
    id: 'idempotent',
    title: '同一编号再发一次：不再办理，回答不变',
    mend: '按 webhook-id 记下办过的请求和当时的回答，重复收到时照原样回答',
    fault: async ({ target }) => {
      const id = freshRequest()
      const [first, second] = [await ask(target, { id }), await ask(target, { id })]
      const isSame = first.status === second.status && JSON.stringify(first.json) === JSON.stringify(second.json)
      return isSame ? undefined : `第一次${said(first)}；第二次${said(second)}`
    },
  },
  {
    id: 'forged',
    title: '别人的密钥签的名：拒绝，回 401',
    mend: '用约定的密钥核对 webhook-signature，不对就回 401，什么也不办',
    fault: async ({ target }) => {
      const heard = await ask(target, { isForged: true })
      return expect(heard.status === 401, heard)
    },
  },
  {
    id: 'tampered',
    title: '签名以后改过的正文：拒绝，回 401',
    mend: '签名要针对收到的原始正文核对，不要先解析再拼回去',
    fault: async ({ target }) => {
      const heard = await ask(target, { isTampered: true })
      return expect(heard.status === 401, heard)
    },
  },
  {
    id: 'old',
    title: '十分钟以前的请求：拒绝，回 401',
    mend: '核对 webhook-timestamp，相差超过五分钟就回 401；核对服务器的时钟',
    fault: async ({ target }) => {
      const heard = await ask(target, { age: TEN_MINUTES })
      return expect(heard.status === 401, heard)
    },
  },
  {
    id: 'other-id',
    title: '编号和正文里的 request 不一样：拒绝，回 4xx',
    mend: '核对 webhook-id 等于正文里的 request，不等就回 400',
    fault: async ({ target }) => {
      const heard = await ask(target, { body: requestBody(freshRequest()) })
      return expect(isRefusal(heard), heard)
    },
  },
  {
    id: 'garbage',
    title: '不是 JSON 的正文：回 4xx，不是 5xx',
    mend: '解析失败是对方的错，回 400；回 5xx 会被当成故障反复重试',
    fault: async ({ target }) => {
      const heard = await ask(target, { body: '{"request":' })
      return expect(isRefusal(heard), heard)
    },
  },
  {
    id: 'reason',
    title: '没有的事项：不予办理，用中文写明原因',
    mend: '不予办理回 4xx 和 {"status":"refused","reason":"…"}，原因会给申请人和窗口看',
    fault: async ({ target }) => {
      const id = freshRequest('no-such-item')
      const heard = await ask(target, { id, body: requestBody(id, { item: 'no-such-item' }) })
      const refusal = refusalShape.safeParse(heard.json)
      const isChinese = refusal.success && /\p{Script=Han}{2}/u.test(refusal.data.reason)
      return expect(isRefusal(heard) && isChinese, heard)
    },
  },
]

/** Tried when an address for status was given. */
const WITH_STATUS: readonly Line[] = [
  {
    id: 'status-unknown',
    title: '问没有发过的请求：回 unknown',
    mend: '没有收到过就回 200 和 {"status":"unknown"}，不要回 404',
    fault: async ({ target }) => {
      const heard = await standing(target, freshRequest())
      const told = standingShape.safeParse(heard.json)
      return expect(heard.status === 200 && told.success && told.data.status === 'unknown', heard)
    },
  },
  {
    id: 'status-known',
    title: '问发过的请求：说得出办到哪一步',
    mend: '收下的回 accepted，办好的回 done 和结果，与当时的回答一致',
    fault: async ({ target }) => {
      const id = freshRequest()
      await ask(target, { id })
      const heard = await standing(target, id)
      const told = standingShape.safeParse(heard.json)
      return expect(heard.status === 200 && told.success && told.data.status !== 'unknown', heard)
    },
  },
  {
    id: 'status-forged',
    title: '别人来问办到哪一步：拒绝，回 401',
    mend: '询问的地址也要核对签名',
    fault: async ({ target }) => {
      const heard = await standing(target, freshRequest(), true)
      return expect(heard.status === 401, heard)
    },
  },
]

const standing = (target: Target, request: string, isForged = false): Promise<Heard> =>
  ask(target, { url: target.status ?? '', id: request, body: JSON.stringify({ request }), isForged })

/** Tried when the department was given our door: what it accepted it reports. */
const WITH_DOOR: readonly Line[] = [
  {
    id: 'report',
    title: '收下的请求：办好后回报，签名和内容按约定',
    mend: '向回报地址 POST {"request":…,"status":…}，带 x-department，用同一把密钥签名',
    fault: async ({ target, door, wait }) => {
      const id = freshRequest()
      const heard = await ask(target, { id })
      if (heard.status === 200) return undefined
      const [first] = (await door?.reports(id, 1, wait)) ?? []
      if (first === undefined) return `等了 ${Math.round(wait / 1000)} 秒，没有收到回报`
      if (first.headers['x-department'] !== target.department)
        return `x-department 是“${first.headers['x-department']}”`
      const report = reportShape.safeParse(JSON.parse(first.body))
      if (!report.success || report.data.request !== id) return `内容不对：${first.body.slice(0, 120)}`
      return isSigned(target, first) ? undefined : '签名不对'
    },
  },
  {
    id: 'report-again',
    title: '回报没有收到 200：过一会儿再报，编号不变',
    mend: '没有收到 200 就重试，webhook-id 用原来的',
    fault: async ({ target, door, wait }) => {
      const id = freshRequest()
      const heard = await ask(target, { id })
      if (heard.status === 200) return undefined
      const came = (await door?.reports(id, 2, wait)) ?? []
      const ids = new Set(came.map(({ headers }) => headers['webhook-id']))
      if (came.length < 2) return `报了 ${came.length} 次就不报了`
      return ids.size < came.length ? undefined : '每次换了编号'
    },
  },
]

const isSigned = (
  { secret }: Target,
  { headers, body }: { headers: Record<string, string>; body: string },
): boolean => {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return true
  } catch {
    return false
  }
}

export const linesFor = ({ target, door }: Bench): readonly Line[] => [
  ...ALWAYS,
  ...(target.status === undefined ? [] : WITH_STATUS),
  ...(door === undefined ? [] : WITH_DOOR),
]

export interface Result {
  readonly line: Line
  readonly fault?: string
}

/** Every line, one after the other. */
export const check = async (bench: Bench): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const line of linesFor(bench)) {
    const fault = await line.fault(bench).catch((error: unknown) => `五秒内没有回答（${nameOf(error)}）`)
    results.push(fault === undefined ? { line } : { line, fault })
  }
  return results
}

const nameOf = (error: unknown): string => {
  const { cause, name } = error as { cause?: { code?: string }; name?: string }
  return cause?.code ?? name ?? 'unknown'
}
