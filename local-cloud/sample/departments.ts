import { Webhook } from 'standardwebhooks'
import { services } from '../../domain/services'
import type { Mount, MountCloud, MountRequest, MountResponse } from '../options'
import { amountDue, deliveryOf, resultOf } from './department-results'
import type { DepartmentName } from './secrets'
import { departmentNames } from './secrets'

/**
 * How a department behaves: `done` answers at once, `later` only calls back, the others are what goes wrong in life
 * (`silent` accepts, does its work and reports nothing).
 */
const MODES = ['normal', 'done', 'later', 'slow', 'down', 'gone', 'refuse', 'silent'] as const
export type Mode = (typeof MODES)[number]

/** As in life, some departments can be asked how a request stands, and some cannot: those must report in the end. */
export const ASKABLE = ['medical-insurance', 'tax'] as const satisfies readonly DepartmentName[]

export interface RequestBody {
  readonly request: string
  readonly item: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What a department remembers of a request, by its `webhook-id`: the same id is never worked on twice. */
interface Delivery {
  readonly id: string
  readonly receivedAt: string
  readonly duplicates: number
  readonly answer: { readonly status: number; readonly body: unknown }
  readonly body: RequestBody
  /** The tax office: when the family paid. */
  readonly paidAt?: string
}

/** A report on its way back to us, kept until it was taken. */
interface Report {
  readonly id: string
  readonly department: DepartmentName
  readonly body: Readonly<Record<string, unknown>>
  readonly tries: number
}

const SLOW_MS = 8_000
const CALL_BACK_MS = 400
const PACKING_MS = 900
const RETRY_MS = 1_000
const MOST_TRIES = 60

export const json = (status: number, body: unknown): MountResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})

const UNSIGNED = json(401, { reason: '签名不对或时间相差超过五分钟，请核对密钥和时钟' })
const UNREADABLE = json(400, { reason: '请求的内容看不懂，或编号和 webhook-id 不一致' })

const isDepartment = (name: string | undefined): name is DepartmentName =>
  departmentNames.some((known) => known === name)

/** Doubles of police, medical insurance and tax: the departments' side of the contract, over real signed HTTP. */
export const departments = (secrets: Readonly<Record<DepartmentName, string>>): Mount => {
  const resumed = new WeakSet<object>()
  return async (request, cloud) => {
    if (!resumed.has(cloud.keep)) {
      resumed.add(cloud.keep)
      resume(cloud, secrets)
    }
    const [, name, what] = request.path.split('/')
    if (request.method === 'GET' && (name ?? '') === '') return json(200, everything(cloud))
    if (!isDepartment(name)) return json(404, { error: 'no such department' })
    switch (`${request.method} ${what}`) {
      case 'POST requests':
        return receive(name, request, cloud, secrets)
      case 'POST status':
        return standing(name, request, cloud, secrets)
      case 'GET log':
        return json(200, deliveriesOf(cloud, name))
      case 'GET mode':
        return json(200, { mode: modeOf(cloud, name) })
      case 'POST mode':
        return setMode(name, request, cloud)
      case 'POST pay':
        return pay(name, request, cloud, secrets)
      default:
        return json(404, { error: 'no such address' })
    }
  }
}

const deliveriesOf = (cloud: MountCloud, name: DepartmentName): readonly Delivery[] =>
  cloud.keep.list<Delivery>(`${name}/delivery/`).map(({ value }) => value)

const everything = (cloud: MountCloud) =>
  Object.fromEntries(
    departmentNames.map((name) => [name, { mode: modeOf(cloud, name), deliveries: deliveriesOf(cloud, name) }]),
  )

/** How it behaves, towards one request if that was said. */
const modeOf = (cloud: MountCloud, name: DepartmentName, request = ''): Mode =>
  cloud.keep.get<Mode>(`${name}/mode-of/${request}`) ?? cloud.keep.get<Mode>(`${name}/mode`) ?? 'normal'

export const parsed = (request: MountRequest): Readonly<Record<string, unknown>> | undefined => {
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'))
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const setMode = (name: DepartmentName, request: MountRequest, cloud: MountCloud): MountResponse => {
  const { mode: wanted, request: only } = parsed(request) ?? {}
  const mode = MODES.find((known) => known === wanted)
  if (mode === undefined) return json(400, { error: `mode is one of ${MODES.join(', ')}` })
  cloud.keep.set(typeof only === 'string' ? `${name}/mode-of/${only}` : `${name}/mode`, mode)
  return json(200, { mode })
}

const receive = async (
  name: DepartmentName,
  request: MountRequest,
  cloud: MountCloud,
  secrets: Readonly<Record<DepartmentName, string>>,
): Promise<MountResponse> => {
  const id = request.headers['webhook-id'] ?? ''
  const mode = modeOf(cloud, name, id)
  // Its address has changed, and nobody told us.
  if (mode === 'gone') return json(404, { error: 'no such address' })
  if (mode === 'down') return json(503, { error: 'down for maintenance' })
  if (mode === 'slow') await cloud.pause(SLOW_MS)
  if (!isSigned(secrets[name], request, cloud)) return UNSIGNED
  const body = parsed(request) as RequestBody | undefined
  if (typeof body?.request !== 'string' || body.request !== id) return UNREADABLE

  const key = `${name}/delivery/${id}`
  const before = cloud.keep.get<Delivery>(key)
  if (before !== undefined) {
    cloud.keep.set(key, { ...before, duplicates: before.duplicates + 1 })
    return json(before.answer.status, before.answer.body)
  }
  if (!ITEMS.has(body.item)) return json(422, { status: 'refused', reason: '没有这个事项，请核对事项编号' })
  const answer = answerTo(name, mode, body)
  cloud.keep.set(key, { id, receivedAt: cloud.now().toISOString(), duplicates: 0, answer, body } satisfies Delivery)
  if (answer.status === 202) {
    const status = name === 'tax' ? billReport(body, cloud.now()) : doneReport(name, body)
    promise(cloud, secrets, { id: `${id}.report`, department: name, body: { request: id, ...status }, tries: 0 })
  }
  // Reported as soon as it is packed. It is refused until the item is done, and then reported again.
  const delivery = answer.status < 400 ? deliveryOf(name, body) : undefined
  if (delivery !== undefined) {
    promise(
      cloud,
      secrets,
      { id: `${id}.delivery`, department: name, body: { request: id, ...delivery }, tries: 0 },
      PACKING_MS,
    )
  }
  return json(answer.status, answer.body)
}

/** How a request stands: as it was answered, until it is done; of a bill, until it is paid, how much it is. */
const standing = (
  name: DepartmentName,
  request: MountRequest,
  cloud: MountCloud,
  secrets: Readonly<Record<DepartmentName, string>>,
): MountResponse => {
  if (modeOf(cloud, name) === 'down') return json(503, { error: 'down for maintenance' })
  if (!isSigned(secrets[name], request, cloud)) return UNSIGNED
  const id = parsed(request)?.request
  if (typeof id !== 'string') return UNREADABLE
  const delivery = cloud.keep.get<Delivery>(`${name}/delivery/${id}`)
  if (delivery === undefined) return json(200, { status: 'unknown' })
  const { body, answer, receivedAt, paidAt } = delivery
  if (name === 'tax' && answer.status === 202 && paidAt === undefined) {
    return json(200, billReport(body, new Date(receivedAt)))
  }
  const wasTaken = cloud.keep.get<Report | null>(`report/${id}.report`) === null
  return json(200, wasTaken || paidAt !== undefined ? doneReport(name, body) : answer.body)
}

const ITEMS: ReadonlySet<string> = new Set(services.flatMap(({ items }) => items.map(({ id }) => id)))

export const isSigned = (secret: string, request: MountRequest, cloud: MountCloud): boolean => {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': given = '' } = request.headers
  // The library compares the timestamp with the machine's clock; ours may have been moved.
  if (Math.abs(cloud.now().getTime() / 1000 - Number(at)) > 300) return false
  const expected = new Webhook(secret).sign(id, new Date(Number(at) * 1000), request.body.toString('utf8'))
  return given.split(' ').includes(expected)
}

const billReport = (body: RequestBody, at: Date) => ({ status: 'payment-due', ...amountDue(body, at) })

const doneReport = (name: DepartmentName, body: RequestBody) => ({ status: 'done', result: resultOf(name, body) })

const answerTo = (name: DepartmentName, mode: Mode, body: RequestBody): Delivery['answer'] => {
  if (mode === 'refuse') return { status: 422, body: { status: 'refused', reason: '材料与系统登记不一致，请联系窗口' } }
  if (mode === 'done' && name !== 'tax') return { status: 200, body: doneReport(name, body) }
  return { status: 202, body: { status: 'accepted' } }
}

const pay = (
  name: DepartmentName,
  request: MountRequest,
  cloud: MountCloud,
  secrets: Readonly<Record<DepartmentName, string>>,
): MountResponse => {
  const id = String(parsed(request)?.request ?? '')
  const delivery = cloud.keep.get<Delivery>(`${name}/delivery/${id}`)
  if (name !== 'tax' || delivery === undefined) return json(404, { error: 'nothing to pay' })
  const body = { request: id, status: 'paid', result: resultOf(name, delivery.body) }
  cloud.keep.set(`${name}/delivery/${id}`, { ...delivery, paidAt: cloud.now().toISOString() } satisfies Delivery)
  promise(cloud, secrets, { id: `${id}.paid`, department: name, body, tries: 0 })
  return json(200, { paid: true })
}

/** A report is written down before it is sent, so that it is sent even if the machine stops in between. */
const promise = (
  cloud: MountCloud,
  secrets: Readonly<Record<DepartmentName, string>>,
  report: Report,
  after = CALL_BACK_MS,
): void => {
  const isSilent = modeOf(cloud, report.department, String(report.body.request)) === 'silent'
  cloud.keep.set(`report/${report.id}`, isSilent ? null : report)
  if (isSilent) return
  cloud.later(after, () => callBack(cloud, secrets, report))
}

const resume = (cloud: MountCloud, secrets: Readonly<Record<DepartmentName, string>>): void => {
  for (const { value } of cloud.keep.list<Report | null>('report/')) {
    if (value !== null) cloud.later(CALL_BACK_MS, () => callBack(cloud, secrets, value))
  }
}

const callBack = async (
  cloud: MountCloud,
  secrets: Readonly<Record<DepartmentName, string>>,
  report: Report,
): Promise<void> => {
  const text = JSON.stringify(report.body)
  const now = cloud.now()
  const status = await cloud
    .fetch(`${cloud.baseUrl}/http/callback`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-department': report.department,
        'webhook-id': report.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secrets[report.department]).sign(report.id, now, text),
      },
      body: text,
    })
    .then((response) => response.status)
    // No answer is an answer to try again, like a 5xx.
    .catch(() => 0)
  const isOver = (status >= 200 && status < 300) || report.tries >= MOST_TRIES
  const next = { ...report, tries: report.tries + 1 }
  cloud.keep.set(`report/${report.id}`, isOver ? null : next)
  if (!isOver) cloud.later(RETRY_MS, () => callBack(cloud, secrets, next))
}
