import type { Application } from '../../domain/casework/application'
import type { Department, Service } from '../../domain/definition/service'
import { answerShape, refusalShape } from '../shared/department-contract'
import { departmentRequest } from '../shared/department-request'
import type { DepartmentEntry } from '../shared/outbox'
import { settings } from '../shared/settings'
import { signedPost } from '../shared/signed-post'
import { retryAfter } from './backoff'

export type Delivery =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'done'; readonly result: Readonly<Record<string, string>> }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'again'; readonly reason: string; readonly notBefore?: number }

const TIMEOUT = 5_000
/** Of the 4xx only these mend themselves. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

export const sendToDepartment = async (
  service: Service,
  application: Application,
  entry: DepartmentEntry,
): Promise<Delivery> => {
  const item = service.items.find(({ id }) => id === entry.item)
  if (item === undefined) throw new Error(`service ${service.id} has no item ${entry.item}`)
  const url = settings.departments()[entry.department as Department]
  const secret = settings.webhookSecrets()[entry.department as Department]
  if (url === undefined || secret === undefined) return { outcome: 'again', reason: '办理部门的接口还没有配置' }
  const request = await departmentRequest(service, application, item, new Date().toISOString())
  const body = JSON.stringify(request)
  const id = request.request
  try {
    const response = await signedPost({ url, secret }, { id, body, timeout: TIMEOUT })
    return await understood(response)
  } catch {
    return { outcome: 'again', reason: '办理部门的系统暂时连不上，正在自动重试' }
  }
}

const understood = async (response: Response): Promise<Delivery> => {
  const { status } = response
  const body = await response.json().catch(() => undefined)
  if (status === 200 || status === 202) {
    const answer = answerShape.safeParse(body)
    if (answer.success) {
      return answer.data.status === 'done' ? { outcome: 'done', result: answer.data.result } : { outcome: 'accepted' }
    }
    return { outcome: 'again', reason: '办理部门的回复无法识别，正在自动重试' }
  }
  if (status >= 400 && status < 500 && !PASSING.has(status)) {
    const told = refusalShape.safeParse(body)
    return {
      outcome: 'refused',
      reason: told.success ? told.data.reason.slice(0, 200) : '办理部门未受理，请联系受理窗口',
    }
  }
  const notBefore = retryAfter(response.headers.get('retry-after'), Date.now())
  const reason = '办理部门的系统繁忙，正在自动重试'
  return notBefore === undefined ? { outcome: 'again', reason } : { outcome: 'again', reason, notBefore }
}
