import type { Answers } from '../../definition/answers'
import type { Item } from '../../definition/service'
import { reminderDays } from '../../plan/family-days'
import { todayInShanghai } from '../../standards/days'
import type { ItemState } from './application'

/** Whether it may be said today: not yet paid, not said before, and there is still a day left to pay on. */
export const isReminderDue = (item: Item, state: ItemState, answers: Answers, days: number, at: string): boolean => {
  const today = todayInShanghai(at)
  return (
    state.status === 'due' &&
    days > (state.remindedAfter ?? 0) &&
    (state.dueBy === undefined || today <= state.dueBy) &&
    reminderDays(item, answers).some((reminder) => reminder.days === days && reminder.on <= today)
  )
}
