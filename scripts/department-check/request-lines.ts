import { isDeepStrictEqual } from 'node:util'
import { answerShape } from '../../cloudfunctions/shared/departments/contract'
import { type Answer, inShort } from './ask'
import { faultsOf, understood } from './understood'
import { type Line, right, silent, skipped, type Verdict, wrong } from './verdict'
import type { Visit } from './visit'

const reachable = async (visit: Visit): Promise<Verdict> =>
  (await visit.firstAnswer()) === undefined
    ? wrong('连不上，或二十秒没有回答', '请看地址、端口、证书和防火墙；不要用重定向')
    : right

const answered = async (visit: Visit): Promise<Verdict> => {
  const answer = await visit.firstAnswer()
  if (answer === undefined) return silent
  return understood(answer) === undefined ? wrong(inShort(answer), mendOf(answer)) : right
}

const mendOf = ({ status, body }: Answer): string => {
  if (status === 200 || status === 202) {
    const { error } = answerShape.safeParse(body)
    const faults = error === undefined ? '' : `（不对的：${faultsOf(error)}）`
    return `内容应当是 {"status":"done","result":{…}} 或 {"status":"accepted"}${faults}`
  }
  if (status === 401) return '请核对密钥和时钟；验签要用收到的原文，签的是 webhook-id.webhook-timestamp.原文'
  if (status === 429 || status === 503) return '系统正忙，请稍后再查；要带 Retry-After'
  if (status >= 400 && status < 500) return '样例请求是按约定写的；如果是查不到样例人员，请在测试环境里放行'
  return '办完回答 200，收下以后办回答 202；出错的原因请看服务的日志'
}

const sameAgain = async (visit: Visit): Promise<Verdict> => {
  const first = await visit.firstAnswer()
  if (first === undefined || understood(first) === undefined) return skipped('第一次就没有按约定回答')
  const second = await visit.send(visit.right)
  if (second === undefined) return silent
  const isSame = first.status === second.status && isDeepStrictEqual(first.body, second.body)
  const remedy = '请记住每个 webhook-id 和当时的回答，再收到时照原样回答，不要再办一次'
  return isSame ? right : wrong(`第一次${inShort(first)}；第二次${inShort(second)}`, remedy)
}

/** What a right request is answered, the first time and again. */
export const requestLines: readonly Line[] = [
  { id: 'reachable', title: '连得上', look: reachable },
  { id: 'answered', title: '正确的请求：回答 200 或 202，内容合约定', look: answered },
  { id: 'same-again', title: '同一个 webhook-id 再来一次：回答和第一次一样', look: sameAgain },
]
