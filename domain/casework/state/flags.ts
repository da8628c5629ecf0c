import type { Application, Flag, ItemStatus } from './application'

/** The flags follow from the items and the promise; nobody sets or clears one, but a discarded draft stays discarded. */
export const flagsOf = (application: Application): readonly Flag[] => {
  const items = Object.values(application.items)
  const delayed = items.filter((item) => item.status === 'queued' && item.reason !== undefined)
  return [
    ...new Set<Flag>([
      ...(application.flags.includes('discarded') ? (['discarded'] as const) : []),
      ...delayed.map((item): Flag => `delayed:${item.department ?? 'unknown'}`),
      ...(items.some((item) => item.status === 'rejected') ? (['rejected'] as const) : []),
      ...(items.some((item) => item.status === 'due') ? (['payment-due'] as const) : []),
      ...(application.overdueSince !== undefined && isOwedByDepartments(application) ? (['overdue'] as const) : []),
    ]),
  ]
}

const WITH_A_DEPARTMENT: readonly ItemStatus[] = ['queued', 'sent', 'acknowledged', 'rejected']

/**
 * Whether the promise is still a department's to keep. Once only the family's payment is left, nobody is late but the
 * family, and it has its own last day.
 */
export const isOwedByDepartments = (application: Pick<Application, 'status' | 'items'>): boolean =>
  application.status === 'accepted' &&
  Object.values(application.items).some(({ status }) => WITH_A_DEPARTMENT.includes(status))
