import { Webhook } from 'standardwebhooks'
import type { Department } from '../../domain/definition/departments'
import { isDepartment } from '../../domain/definition/departments'
import type { Platform } from '../../domain/definition/platforms'
import { changeCase } from '../shared/cases/case-store'
import type { DepartmentRequest } from '../shared/departments/contract'
import { reportShape } from '../shared/departments/contract'
import { parseRequestId } from '../shared/departments/request-id'
import { faultOf, log } from '../shared/platform/log'
import { reportSettings } from '../shared/rpc/load'
import { settings } from '../shared/settings/settings'
import { freshMaterials } from './fresh-materials'
import { commandOf } from './report'

/** The departments' door: signed reports about an item (Standard Webhooks), over the HTTP service of the cloud. */
interface HttpEvent {
  readonly httpMethod?: unknown
  readonly headers?: unknown
  readonly body?: unknown
  readonly isBase64Encoded?: unknown
}

interface HttpAnswer {
  readonly isBase64Encoded: false
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const MAX_BODY = 64 * 1024

const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  forbidden: 403,
  // Others were quicker, however often we tried: it is no fault of the report.
  busy: 503,
  'not-allowed-now': 409,
}

type Answer =
  | { readonly status: 200; readonly code: 'ok'; readonly materials?: DepartmentRequest['materials'] }
  | { readonly status: number; readonly code: string; readonly message: string }

const no = (status: number, code: string, message: string): Answer => ({ status, code, message })

reportSettings('callback')

export const main = async (event: HttpEvent): Promise<HttpAnswer> => {
  const started = Date.now()
  const line = ({ code }: Answer) => ({
    function: 'callback',
    action: 'report',
    ok: code === 'ok',
    code,
    ms: Date.now() - started,
  })
  try {
    const answer = await receive(event)
    log(line(answer))
    return http(answer)
  } catch (error) {
    const answer = no(500, 'internal', '系统开小差了，请稍后重试')
    log({ ...line(answer), ...faultOf(error) })
    return http(answer)
  }
}

const receive = async (event: HttpEvent): Promise<Answer> => {
  if (event.httpMethod !== 'POST') return no(405, 'method', '请用 POST 回报')
  const raw = typeof event.body === 'string' ? event.body : ''
  // Base64 is a third longer than what it stands for; the bound is checked before anything is unpacked.
  if (raw.length > MAX_BODY * 2) return TOO_LARGE
  const body = event.isBase64Encoded === true ? Buffer.from(raw, 'base64').toString('utf8') : raw
  if (Buffer.byteLength(body) > MAX_BODY) return TOO_LARGE
  const headers = headersOf(event.headers)
  const reporter = signer(body, headers)
  if (reporter === undefined) return no(401, 'unauthorized', '签名不对或时间相差超过五分钟，请核对密钥和时钟')
  return report(reporter, headers['webhook-id'] ?? '', body)
}

const report = async (reporter: Reporter, webhook: string, body: string): Promise<Answer> => {
  const { department } = reporter
  const parsed = reportShape.safeParse(parse(body))
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'body')))]
    return no(400, 'bad-request', `内容格式不对：${fields.join('、')}`)
  }
  if (parsed.data.status === 'links-wanted') {
    const materials = await freshMaterials(reporter, parsed.data.request)
    return materials === undefined
      ? no(404, 'not-found', '没有正在办理的这份请求')
      : { status: 200, code: 'ok', materials }
  }
  const changed = await changeCase({
    actor: { role: 'department', ...reporter },
    id: parseRequestId(parsed.data.request).application,
    command: `${reporter.platform ?? department}:${webhook}`,
    commands: [commandOf(parsed.data)],
    clock: Date.now,
  })
  if (changed.ok) return { status: 200, code: 'ok' }
  const { code, message } = changed.refusal
  return no(STATUS[code] ?? 400, code, message)
}

/** Who reports: a department, or a platform for one. */
interface Reporter {
  readonly department: Department
  readonly platform?: Platform
}

/** Whose secret signed this, and only if it says so itself. */
const signer = (body: string, headers: Readonly<Record<string, string>>): Reporter | undefined => {
  const { 'x-department': department = '', 'x-platform': platform = '' } = headers
  const secrets = platform === '' ? settings.webhookSecrets() : platformSecrets()
  const name = platform === '' ? department : platform
  const secret = Object.hasOwn(secrets, name) ? (secrets as Readonly<Record<string, string>>)[name] : undefined
  const id = headers['webhook-id'] ?? ''
  if (!isDepartment(department) || secret === undefined || id === '' || id.length > 128) return undefined
  try {
    new Webhook(secret).verify(body, { ...headers }, { jsonParse: false })
    const reporter = { department }
    return platform === '' ? reporter : { ...reporter, platform: platform as Platform }
  } catch {
    return undefined
  }
}

const platformSecrets = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(settings.platforms()).map(([name, { secret }]) => [name, secret]))

const headersOf = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof headers === 'object' && headers !== null ? headers : {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  )

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const TOO_LARGE = no(413, 'too-large', '内容超过 64 KB，请只回报结果')

const http = (answer: Answer): HttpAnswer => ({
  isBase64Encoded: false,
  statusCode: answer.status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(
    'message' in answer
      ? { ok: false, error: { code: answer.code, message: answer.message } }
      : { ok: true, ...(answer.materials === undefined ? {} : { materials: answer.materials }) },
  ),
})
