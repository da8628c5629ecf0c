import { Webhook } from 'standardwebhooks'
import { reportShape } from '../../cloudfunctions/shared/departments/contract'
import type { Arrival } from './receiver'
import { faultsOf, understood } from './understood'
import { type Line, right, skipped, type Verdict, wrong } from './verdict'
import type { Means, Visit } from './visit'

type Look = (visit: Visit, reports: NonNullable<Means['reports']>) => Promise<Verdict>

/** Only where reports were to come to us, and only of what is not over yet. */
const ifExpected =
  (look: Look): Line['look'] =>
  async (visit) => {
    const { reports } = visit.means
    if (reports === undefined) return skipped('没有给 --callback')
    const said = understood(await visit.firstAnswer())
    if (said?.status !== 'accepted') return skipped('没有收下待办的请求')
    return look(visit, reports)
  }

/** What an earlier examination is still told of is not held against a department. */
const isForUs =
  (visit: Visit) =>
  ({ text }: Arrival): boolean => {
    const { request } = Object(parsed(text)) as { readonly request?: unknown }
    return typeof request !== 'string' || !visit.isOfAnother(request)
  }

const arrives: Look = async (visit, { receiver, wait }) =>
  (await receiver.until(isForUs(visit), wait)) === undefined
    ? wrong(`${wait / 1000} 秒内没有收到回报`, '收下以后请把结果回报到约定的地址；办得更慢的，用 --wait 多等一会儿')
    : right

/** Holds for every report that arrived; the ones before are those that are told of. */
const everyReport =
  (faultOf: (arrival: Arrival, visit: Visit) => string | undefined, remedy: string): Look =>
  async (visit, { receiver }) => {
    const arrivals = receiver.arrivals.filter(isForUs(visit))
    if (arrivals.length === 0) return skipped('没有收到回报')
    const [fault] = arrivals.flatMap((arrival) => faultOf(arrival, visit) ?? [])
    return fault === undefined ? right : wrong(fault, remedy)
  }

const signatureFault = ({ text, headers }: Arrival, { target }: Visit): string | undefined => {
  try {
    new Webhook(target.secret).verify(text, headers, { jsonParse: false })
    return undefined
  } catch (error) {
    return `验签没有通过：${error instanceof Error ? error.message : ''}`
  }
}

const nameFault = ({ headers }: Arrival, { target }: Visit): string | undefined => {
  const name = headers['x-department']
  return name === target.department ? undefined : `x-department 是 ${name ?? '空的'}，应当是 ${target.department}`
}

const formFault = ({ text }: Arrival, visit: Visit): string | undefined => {
  const report = reportShape.safeParse(parsed(text))
  if (!report.success) return `不对的：${faultsOf(report.error)}，内容：${text.slice(0, 120)}`
  return visit.sent.has(report.data.request) ? undefined : `没有发过编号是 ${report.data.request} 的请求`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const repeats: Look = async (visit, { receiver, wait }) => {
  const first = receiver.arrivals.find(isForUs(visit))
  if (first === undefined) return skipped('没有收到回报')
  const id = first.headers['webhook-id']
  const isAgain = (one: Arrival) => one !== first && (one.text === first.text || one.headers['webhook-id'] === id)
  const second = await receiver.until(isAgain, wait)
  if (second === undefined) {
    return wrong(`第一次回答了 503，${wait / 1000} 秒内没有再报`, '没有回答或 5xx 时，请过一会儿再报，直到收到 200')
  }
  if (second.headers['webhook-id'] !== id) return wrong('再报时换了 webhook-id', '再报同一条要用同一个 webhook-id')
  return second.text === first.text ? right : wrong('再报时内容变了', '同一个 webhook-id 的内容要一样，新的进展用新的')
}

const HOW_TO_SIGN = '签的是 webhook-id.webhook-timestamp.原文，每次发送重新取时间、重新签；请核对密钥和时钟'
const HOW_TO_NAME = '请在 x-department 里写平台分配的部门代号'
const HOW_TO_REPORT = '回报的内容请照 docs/department-api.yaml 里的 Report，request 用原来的编号'

/** What becomes of a request that was accepted. */
export const reportLines: readonly Line[] = [
  { id: 'report-arrives', title: '收下以后：会回报', look: ifExpected(arrives) },
  { id: 'report-repeated', title: '回报没有被接受（503）：再报一次', look: ifExpected(repeats) },
  { id: 'report-signed', title: '回报：签名对', look: ifExpected(everyReport(signatureFault, HOW_TO_SIGN)) },
  { id: 'report-named', title: '回报：写明是哪个部门', look: ifExpected(everyReport(nameFault, HOW_TO_NAME)) },
  { id: 'report-form', title: '回报：内容合约定', look: ifExpected(everyReport(formFault, HOW_TO_REPORT)) },
]
