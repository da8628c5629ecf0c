import type { Application } from '../../../domain/casework/state/application'
import type { JournalEntry } from '../../../domain/casework/state/view'
import type { StatusInquiryEntry } from '../../shared/cases/outbox'

/** What the journal notes of an inquiry that was answered after the promised day: once for each item. `at`: ISO instant. */
export const urgingBy = (
  { item, department }: Pick<StatusInquiryEntry, 'item' | 'department'>,
  { overdueSince }: Pick<Application, 'overdueSince'>,
  journal: readonly JournalEntry[],
  at: string,
): readonly JournalEntry[] => {
  if (overdueSince === undefined) return []
  const isNoted = journal.some((entry) => entry.type === 'urged' && entry.item === item && entry.at >= overdueSince)
  return isNoted ? [] : [{ at, type: 'urged', item, department }]
}
