import type { Application } from '../casework/state/application'
import type { Notice } from './notice'

/**
 * Whether the family still has to do what it was told. Nobody tells us that a paper was collected, so that stays until the
 * case is closed.
 */
export const isStillToDo = (
  { id, kind, item, isTodo }: Notice,
  { status, items }: Pick<Application, 'status' | 'items'>,
  notices: readonly Notice[],
): boolean => {
  if (!isTodo || status === 'closed') return false
  switch (kind) {
    case 'returned':
      return status === 'returned' && notices.findLast((other) => other.kind === kind)?.id === id
    case 'payment-due':
    case 'payment-reminder':
      return item !== undefined && items[item]?.status === 'due'
    case 'addition-reminded':
      return status === 'draft'
    default:
      return true
  }
}
