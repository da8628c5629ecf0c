import { isDeepStrictEqual } from 'node:util'
import { standingShape } from '../../cloudfunctions/shared/departments/contract'
import { type Answer, inShort, OTHER_SECRET } from './ask'
import { understood } from './understood'
import { type Line, right, silent, skipped, type Verdict, wrong } from './verdict'
import type { Visit } from './visit'

type Look = (visit: Visit, url: string) => Promise<Verdict>

/** A department need not be one that can be asked. */
const ifOffered =
  (look: Look): Line['look'] =>
  async (visit) =>
    visit.target.status === undefined ? skipped('没有给 --status') : look(visit, visit.target.status)

const standingIn = ({ status, body }: Answer) => (status === 200 ? standingShape.safeParse(body).data : undefined)

const unknown: Look = async (visit, url) => {
  const answer = await visit.askStatus(url, visit.request().request)
  if (answer === undefined) return silent
  return standingIn(answer)?.status === 'unknown'
    ? right
    : wrong(inShort(answer), '没有收到过的请求，请回答 200 和 {"status":"unknown"}，不要用 404')
}

const known: Look = async (visit, url) => {
  const said = understood(await visit.firstAnswer())
  if (said === undefined) return skipped('正确的请求没有按约定回答')
  const answer = await visit.askStatus(url, visit.right.request)
  if (answer === undefined) return silent
  const standing = standingIn(answer)
  if (standing === undefined || standing.status === 'unknown') {
    return wrong(inShort(answer), '收到过的请求，请回答 200 和它现在的状态：accepted、done、refused 或 payment-due')
  }
  // What was accepted may have come to its end since; what was done stays as it was told.
  const isSame = said.status === 'accepted' || isDeepStrictEqual(said, standing)
  return isSame ? right : wrong(inShort(answer), '办完的请求，状态和结果要和当时的回答一样')
}

const signed: Look = async (visit, url) => {
  const answer = await visit.askStatus(url, visit.right.request, { secret: OTHER_SECRET })
  if (answer === undefined) return silent
  return answer.status === 401 ? right : wrong(inShort(answer), '状态查询也要验签，对不上就回答 401')
}

/** Whether a department that can be asked how a request stands knows it. */
export const statusLines: readonly Line[] = [
  { id: 'status-unknown', title: '状态查询：没有收到过的，回答 unknown', look: ifOffered(unknown) },
  { id: 'status-known', title: '状态查询：收到过的，和当时的回答相符', look: ifOffered(known) },
  { id: 'status-signed', title: '状态查询：别的密钥签的，回答 401', look: ifOffered(signed) },
]
