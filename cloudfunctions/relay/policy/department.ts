import type * as z from 'zod'
import type { Command } from '../../../domain/casework/commands/index'
import type { Application } from '../../../domain/casework/state/application'
import type { JournalEntry } from '../../../domain/casework/state/view'
import type { Item } from '../../../domain/definition/service'
import { familyPartOf } from '../../../domain/plan/done-by'
import type { DepartmentEntry, StatusInquiryEntry } from '../../shared/cases/outbox'
import { answerShape, refusalShape, standingShape } from '../../shared/departments/contract'
import type { Reply } from '../../shared/external/send'
import type { Meaning } from './after-call'
import type { CallAnswer, Reading, Trouble } from './call-answer'
import type { Effect } from './effect'

/** What a department made of its request. */
export type DepartmentStatus = Exclude<z.output<typeof standingShape>, { readonly status: 'unknown' }>

/** These are no decision about a case, whatever is said: the key, the address or the form is wrong. */
const OURS_TO_REPAIR: ReadonlySet<number> = new Set([401, 403, 404, 405, 411, 413, 415])

export const departmentReading: Reading<DepartmentStatus> = {
  answered: (body) => {
    const answer = answerShape.safeParse(body)
    return answer.success ? { outcome: 'answered', value: answer.data } : undefined
  },
  refused: (status, body) => {
    const parsed = refusalShape.safeParse(body)
    // Who refuses says why.
    if (parsed.success && !OURS_TO_REPAIR.has(status)) {
      return { outcome: 'answered', value: { status: 'refused', reason: parsed.data.reason } }
    }
    const said = parsed.success ? `：${parsed.data.reason}` : ''
    return {
      outcome: 'dead',
      why: `办理部门的接口不接受这份请求（${status}${said}），请工程师核对接口地址和密钥后重新发送`,
    }
  },
}

/** What a department says to a status inquiry. Undefined: it knows of no such request. */
export const understandStatus = (
  reply: Reply | undefined,
  item: Pick<Item, 'doneBy'>,
): CallAnswer<DepartmentStatus> | undefined => {
  if (reply === undefined) return { outcome: 'again', why: 'unreachable', isInDoubt: true }
  const parsed = standingShape.safeParse(reply.body)
  // A bill for what costs nothing is no answer either.
  const isUseless = !parsed.success || (parsed.data.status === 'payment-due' && familyPartOf(item) === undefined)
  if (reply.status !== 200 || isUseless) return { outcome: 'again', why: 'busy', isInDoubt: true }
  return parsed.data.status === 'unknown' ? undefined : { outcome: 'answered', value: parsed.data }
}

const GIVEN_UP = '试了很多次都没有送到办理部门，已停止自动重试，请联系对方或工程师查明原因后重新发送'

/** For the family, why it takes longer. */
const DELAYS: Readonly<Record<Trouble | 'given-up', string>> = {
  unreachable: '办理部门的系统暂时连不上，正在自动重试',
  busy: '办理部门的系统繁忙，正在自动重试',
  unreadable: '办理部门的回复无法识别，正在自动重试',
  'not-connected': '办理部门的系统还没有接通，接通后自动送去',
  ours: '系统暂时有故障，正在自动重试',
  // Why is for the desk.
  'given-up': '暂时没有送到办理部门，受理窗口正在处理',
}

/** `isHeld`: not even tried, and the family has been told before: said once is enough. */
export const departmentMeaning = (
  { item }: DepartmentEntry,
  application: Application,
  isHeld: boolean,
): Meaning<DepartmentStatus> => ({
  commands: (status) => commandsOf(item, status),
  delayed: (why) => {
    const isKnown = isHeld && application.items[item]?.reason !== undefined
    return isKnown ? [] : [{ type: 'item-delayed', item, reason: DELAYS[why] }]
  },
  givenUp: GIVEN_UP,
})

/** What came of a status inquiry. No answer is none: it is asked again the next day, and nobody was urged. */
export const afterStatusInquiry = (
  entry: StatusInquiryEntry,
  answer: CallAnswer<DepartmentStatus> | undefined,
  urging: readonly JournalEntry[] = [],
): Effect => ({
  entry,
  notes: answer?.outcome === 'answered' ? urging : [],
  commands: answer?.outcome === 'answered' ? commandsOf(entry.item, answer.value) : [],
})

const commandsOf = (item: string, status: DepartmentStatus): readonly Command[] => {
  const sent: Command = { type: 'item-sent', item }
  switch (status.status) {
    case 'accepted':
      return [sent, { type: 'item-acknowledged', item }]
    case 'done':
      return [sent, { type: 'item-done', item, result: status.result }]
    case 'refused':
      return [sent, { type: 'item-rejected', item, reason: status.reason }]
    case 'payment-due':
      return [sent, { type: 'payment-due', item, amount: status.amount, dueBy: status.dueBy }]
  }
}
