import type { Application } from './application'
import { hasRejection } from './has-rejection'

/** The desk may send it back: it was handed in, or a department rejected something of it. */
export const isReviewable = (application: Pick<Application, 'status' | 'flags'>): boolean =>
  application.status === 'submitted' || hasRejection(application)
