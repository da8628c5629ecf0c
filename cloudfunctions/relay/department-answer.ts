import type { Item } from '../../domain/definition/service'
import type { DepartmentRequest } from '../shared/departments/contract'
import { answerShape, refusalShape, standingShape } from '../shared/departments/contract'
import { signedPost } from '../shared/external/signed-post'
import type { Address } from '../shared/settings/settings'
import { isFinal, retryAfter } from './backoff'
import { OurFault, post } from './post'

/** What a department made of a request. */
export type Delivery =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'done'; readonly result: Readonly<Record<string, string>> }
  | { readonly outcome: 'refused'; readonly reason: string }
  /** The family has to pay first. */
  | { readonly outcome: 'billed'; readonly amount: string; readonly dueBy: string }
  /** It may pass. `isInDoubt`: nobody knows whether the department has it. */
  | { readonly outcome: 'again'; readonly reason: string; readonly notBefore?: number; readonly isInDoubt?: boolean }
  /** Not tried: the gate is closed. */
  | { readonly outcome: 'held'; readonly until: number; readonly reason?: string }
  /** Sending it again mends nothing: a person has to look. */
  | { readonly outcome: 'dead'; readonly why: string }

const TIMEOUT = 5_000
/** These are no decision about a case, whatever is said: the key, the address or the form is wrong. */
const OURS_TO_MEND: ReadonlySet<number> = new Set([401, 403, 404, 405, 411, 413, 415])

export const UNREACHABLE = '办理部门的系统暂时连不上，正在自动重试'
const BUSY = '办理部门的系统繁忙，正在自动重试'

/** One attempt, within its deadline. Throws `OurFault` when nothing could be sent. */
export const attempt = async (address: Address, department: string, request: DepartmentRequest): Promise<Delivery> => {
  try {
    return await understood(await post(address, request, { department, timeout: TIMEOUT }))
  } catch (error) {
    if (error instanceof OurFault) throw error
    return { outcome: 'again', reason: UNREACHABLE, isInDoubt: true } as const
  }
}

/** What the department knows of a request whose answer was lost. Nothing: it knows of none, or cannot be asked. */
export const standing = async (address: Address, item: Item, request: string): Promise<Delivery | undefined> => {
  if (address.status === undefined) return undefined
  try {
    const body = JSON.stringify({ request })
    const response = await signedPost({ ...address, url: address.status }, { id: request, body, timeout: TIMEOUT })
    const told = standingShape.safeParse(await response.json())
    const isUseless = !told.success || (told.data.status === 'payment-due' && item.withinDays === undefined)
    if (response.status !== 200 || isUseless) return { outcome: 'again', reason: BUSY, isInDoubt: true }
    switch (told.data.status) {
      case 'unknown':
        return undefined
      case 'accepted':
        return { outcome: 'accepted' }
      case 'done':
        return { outcome: 'done', result: told.data.result }
      case 'refused':
        return { outcome: 'refused', reason: told.data.reason }
      case 'payment-due':
        return { outcome: 'billed', amount: told.data.amount, dueBy: told.data.dueBy }
    }
  } catch {
    return { outcome: 'again', reason: UNREACHABLE, isInDoubt: true }
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
    return { outcome: 'again', reason: '办理部门的回复无法识别，正在自动重试', isInDoubt: true }
  }
  if (isFinal(status)) {
    const told = refusalShape.safeParse(body)
    // Who refuses says why.
    if (told.success && !OURS_TO_MEND.has(status)) return { outcome: 'refused', reason: told.data.reason }
    const said = told.success ? `：${told.data.reason}` : ''
    return {
      outcome: 'dead',
      why: `办理部门的接口不接受这份请求（${status}${said}），请工程师核对接口地址和密钥后重新发送`,
    }
  }
  const notBefore = retryAfter(response.headers.get('retry-after'), Date.now())
  const again = { outcome: 'again', reason: BUSY, isInDoubt: status >= 500 } as const
  return notBefore === undefined ? again : { ...again, notBefore }
}
