import type { Retention } from '../../definition/service'
import type { Application } from './application'

const DAY = 24 * 60 * 60 * 1000

/**
 * When what is kept of a case goes, as its consent promises: ISO instant, counted from the last change. A draft and what was
 * never finished go altogether, of what is done the pictures; what is being worked on stays. Nothing where nothing is left.
 */
export const removeAt = (
  retention: Retention,
  { status, materials }: Pick<Application, 'status' | 'materials'>,
  lastChange: string,
): string | null => {
  const days = daysOf(retention, status, Object.keys(materials).length === 0)
  return days === undefined ? null : new Date(Date.parse(lastChange) + days * DAY).toISOString()
}

const daysOf = (retention: Retention, status: Application['status'], hasNoPictures: boolean): number | undefined => {
  switch (status) {
    case 'draft':
      return retention.draft
    case 'returned':
    case 'closed':
      return retention.closed
    case 'completed':
      return hasNoPictures ? undefined : retention.picturesAfterwards
    default:
      return undefined
  }
}
