import { refusalShape } from '../../cloudfunctions/shared/departments/contract'
import { type Answer, inShort } from './ask'
import { type Line, right, skipped, type Verdict, wrong } from './verdict'
import type { Visit } from './visit'

/** After this we take it that there is none, and send it once more. */
const LIMIT = 5_000

const first = (answers: readonly Answer[], isMistake: (answer: Answer) => boolean, remedy: string): Verdict => {
  const found = answers.find(isMistake)
  return found === undefined ? right : wrong(inShort(found), remedy)
}

const inTime = async ({ answers }: Visit): Promise<Verdict> => {
  const slowest = Math.max(0, ...answers.map(({ ms }) => ms))
  const seen = `最慢的一次用了 ${(slowest / 1000).toFixed(1)} 秒`
  return slowest <= LIMIT ? right : wrong(seen, '请先回答 202 收下，慢的事放到后面办，办完再回报')
}

/** 429 and 503 say all there is to say by themselves. */
const isJson = ({ status, type, body }: Answer): boolean =>
  status === 429 || status === 503 || (/^application\/json\b/i.test(type) && body !== undefined)

const inJson = async ({ answers }: Visit): Promise<Verdict> => {
  const found = answers.find((answer) => !isJson(answer))
  if (found === undefined) return right
  const seen = `content-type 是 ${found.type === '' ? '空的' : found.type}，${inShort(found)}`
  return wrong(seen, '所有回答（包括出错的）都要是 JSON，content-type: application/json; charset=utf-8')
}

const hasReason = ({ body }: Answer): boolean => {
  const parsed = refusalShape.safeParse(body)
  return parsed.success && /\p{Script=Han}/u.test(parsed.data.reason)
}

const withReason = async ({ answers }: Visit): Promise<Verdict> => {
  const refusals = answers.filter(({ status }) => status >= 400 && status < 500)
  if (refusals.length === 0) return skipped('没有拒绝过一次')
  return first(
    refusals,
    (refusal) => !hasReason(refusal),
    '拒绝时请回答 {"reason":"……"}，用中文写明原因，不超过 200 字：申请人和窗口会看到',
  )
}

/** What holds for every answer, whatever was asked; looked at when all has been asked. */
export const answerLines: readonly Line[] = [
  { id: 'reason', title: '拒绝时有中文的原因', look: withReason },
  { id: 'in-time', title: '五秒内回答', look: inTime },
  { id: 'json', title: '回答都是 JSON，content-type 也写明', look: inJson },
]
