import type { ApplicationSummary } from '../../../domain/casework/state/view'
import type { Day } from '../../../domain/definition/answers'
import { daysBetween } from '../../../domain/standards/days'

/** A queue is a saved filter over what the desk has. */
export interface Queue {
  /** Which cases are asked for: `undelivered` also after they are completed. */
  readonly which: 'open' | 'undelivered'
  readonly id: string
  readonly title: string
  readonly empty: string
  readonly belongs: (application: ApplicationSummary) => boolean
}

const needsLook = ({ status, flags }: ApplicationSummary): boolean => status === 'accepted' && flags.includes('refused')

export const QUEUES: readonly Queue[] = [
  {
    which: 'open',
    id: 'submitted',
    title: '待核对',
    empty: '没有等着核对的申请',
    belongs: (application) => application.status === 'submitted' || needsLook(application),
  },
  {
    which: 'open',
    id: 'returned',
    title: '已退回',
    empty: '没有等申请人补正的申请',
    belongs: ({ status }) => status === 'returned',
  },
  {
    which: 'open',
    id: 'accepted',
    title: '办理中',
    empty: '没有正在办理的申请',
    belongs: (application) => application.status === 'accepted' && !needsLook(application),
  },
  {
    which: 'undelivered',
    id: 'undelivered',
    title: '待发证',
    empty: '没有等着发的证件',
    belongs: () => true,
  },
]

export interface Urgency {
  readonly text: string
  readonly tone: 'good' | 'warm' | 'bad' | 'mute'
}

const overdueBy = ({ dueAt }: ApplicationSummary, today: Day): string => {
  const days = dueAt === undefined ? 0 : daysBetween(dueAt, today)
  return days > 0 ? `超 ${days} 天` : '已超期'
}

/** What a clerk should see at a glance: refused by a department, overdue, due today. */
export const urgencyOf = (application: ApplicationSummary, today: Day): Urgency | undefined => {
  if (needsLook(application)) return { text: '部门没有通过', tone: 'bad' }
  if (application.flags.includes('overdue')) return { text: overdueBy(application, today), tone: 'bad' }
  if (application.flags.some((flag) => flag.startsWith('delayed'))) return { text: '送达延迟', tone: 'warm' }
  if (application.flags.includes('payment-due')) return { text: '等申请人缴费', tone: 'mute' }
  if (application.dueAt === undefined || application.status !== 'accepted') return undefined
  const left = daysBetween(today, application.dueAt)
  if (left < 0) return { text: `超 ${-left} 天`, tone: 'bad' }
  return left === 0 ? { text: '今天到期', tone: 'warm' } : { text: `还有 ${left} 天`, tone: 'mute' }
}
