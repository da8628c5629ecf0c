import type { Day } from '../../definition/answers'
import type { Service } from '../../definition/service'
import type { Application } from './application'
import { isOwedByDepartments } from './flags'
import { hasRejection } from './has-rejection'
import { toDeliver } from './to-deliver'

/** The queues of a desk. `submitted`: to be looked at, also because a department rejected something afterwards. */
export const DESK_QUEUES = ['submitted', 'returned', 'accepted'] as const
export type DeskQueue = (typeof DESK_QUEUES)[number]

/** What queues and nightly runs filter and sort by: it follows from the state and is written with it. */
export interface QueueFields {
  /** The desk's queue the case stands in; null in none. */
  readonly queue: DeskQueue | null
  /** `<instant of submission>.<id>`: the longest-waiting first, and no two are equal. */
  readonly waitingKey: string
  /** The desk still has a paper to hand out or to post, though the case may be long completed. */
  readonly undelivered: boolean
  /** The promised day, while a department still owes something; null when nobody can be late. */
  readonly owedBy: Day | null
  /** A department rejected something, and no desk has sent the case back yet. */
  readonly rejected: boolean
}

export const queueFields = (service: Service, application: Application): QueueFields => ({
  queue: queueOf(application),
  waitingKey: `${application.submittedAt ?? application.createdAt}.${application.id}`,
  undelivered: toDeliver(service, application, 'desk').length > 0,
  owedBy: isOwedByDepartments(application) ? (application.dueAt ?? null) : null,
  rejected: hasRejection(application),
})

const queueOf = (application: Application): DeskQueue | null => {
  if (hasRejection(application)) return 'submitted'
  return DESK_QUEUES.find((queue) => queue === application.status) ?? null
}
