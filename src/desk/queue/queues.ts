import { hasRejection } from '../../../domain/casework/state/has-rejection'
import type { ApplicationSummary } from '../../../domain/casework/state/view'
import type { Day } from '../../../domain/definition/answers'
import { daysBetween } from '../../../domain/standards/days'

/** A queue of the desk and its words. Which case stands in which, the database knows. */
export interface Queue {
  readonly id: QueueId
  readonly title: string
  readonly empty: string
}

export type QueueId = 'submitted' | 'returned' | 'accepted' | 'undelivered'

export const QUEUES: readonly Queue[] = [
  { id: 'submitted', title: '待核对', empty: '没有等着核对的申请' },
  { id: 'returned', title: '已退回', empty: '没有等申请人补正的申请' },
  { id: 'accepted', title: '办理中', empty: '没有正在办理的申请' },
  { id: 'undelivered', title: '待发证', empty: '没有等着发的证件' },
]

export interface Urgency {
  readonly text: string
  readonly tone: 'good' | 'warm' | 'bad' | 'mute'
}

const overdueBy = ({ dueAt }: ApplicationSummary, today: Day): string => {
  const days = dueAt === undefined ? 0 : daysBetween(dueAt, today)
  return days > 0 ? `超 ${days} 天` : '已超期'
}

/** What a clerk should see at a glance: rejected by a department, overdue, due today. */
export const urgencyOf = (application: ApplicationSummary, today: Day): Urgency | undefined => {
  if (hasRejection(application)) return { text: '部门没有通过', tone: 'bad' }
  if (application.flags.includes('overdue')) return { text: overdueBy(application, today), tone: 'bad' }
  if (application.flags.some((flag) => flag.startsWith('delayed'))) return { text: '送达延迟', tone: 'warm' }
  if (application.flags.includes('payment-due')) return { text: '等申请人缴费', tone: 'mute' }
  if (application.dueAt === undefined || application.status !== 'accepted') return undefined
  const left = daysBetween(today, application.dueAt)
  if (left < 0) return { text: `超 ${-left} 天`, tone: 'bad' }
  return left === 0 ? { text: '今天到期', tone: 'warm' } : { text: `还有 ${left} 天`, tone: 'mute' }
}
