import type { Day } from '../../definition/answers'
import type { Service } from '../../definition/service'
import type { Application } from './application'
import { isOwedByDepartments } from './flags'
import { toDeliver } from './to-deliver'

/** What queues and nightly runs filter by beside the status: it follows from the state and is written with it. */
export interface QueueFields {
  /** The desk still has a paper to hand out or to post, though the case may be long completed. */
  readonly undelivered: boolean
  /** The promised day, while a department still owes something; null when nobody can be late. */
  readonly owedBy: Day | null
  /** A department refused something, and no desk has sent the case back yet. */
  readonly refused: boolean
}

export const queueFields = (service: Service, application: Application): QueueFields => ({
  undelivered: toDeliver(service, application, 'desk').length > 0,
  owedBy: isOwedByDepartments(application) ? (application.dueAt ?? null) : null,
  refused: application.status === 'accepted' && application.flags.includes('refused'),
})
