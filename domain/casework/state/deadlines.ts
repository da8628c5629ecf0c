import type { Answers, Day } from '../../definition/answers'
import { textOf } from '../../definition/answers'
import type { Item, Service } from '../../definition/service'
import { addDays, isDay, todayInShanghai } from '../../standards/days'
import { addWorkingDays } from '../../standards/working-days'
import type { ItemState } from './application'

/** The last day of the promise: working days from acceptance, the day of acceptance not counted (民法典 第二百零一条). */
export const promisedBy = (service: Service, at: string): { readonly day: Day; readonly provisional: boolean } =>
  addWorkingDays(todayInShanghai(at), service.promise.workingDays)

/**
 * The citizen's last day to pay: what the department says, but never later than one day before the legal end. 90 days
 * from birth end on birth + 90; we say birth + 89, so that nobody is late by the hour of a bank (DOMAIN C-13).
 */
export const payBy = (item: Item, answers: Answers, departmentSays: Day): Day => {
  if (item.withinDays === undefined) return departmentSays
  const from = textOf(answers, item.withinDays.from)
  if (!isDay(from)) return departmentSays
  const ours = addDays(from, item.withinDays.days - 1)
  return ours < departmentSays ? ours : departmentSays
}

/** The days on which a family that has not paid is reminded, each with how many days after the birth it is. */
export const reminderDays = (item: Item, answers: Answers): readonly { readonly days: number; readonly on: Day }[] => {
  const from = item.withinDays === undefined ? '' : textOf(answers, item.withinDays.from)
  if (!isDay(from)) return []
  return [...(item.withinDays?.remindAfterDays ?? [])]
    .sort((a, b) => a - b)
    .map((days) => ({ days, on: addDays(from, days) }))
}

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
