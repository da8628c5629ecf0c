import type { Answers, Day } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { Item } from '../definition/service'
import { addDays, isDay } from '../standards/days'
import { familyPartOf } from './done-by'

/**
 * The family's last day: what the department says, but never later than one day before the legal end. 90 days from birth
 * end on birth + 90; we say birth + 89, so that nobody is late by the hour of a bank (DOMAIN C-13).
 */
export const lastDayForFamily = (item: Item, answers: Answers, departmentSays: Day): Day => {
  const within = familyPartOf(item)?.within
  const from = within === undefined ? '' : textOf(answers, within.from)
  if (within === undefined || !isDay(from)) return departmentSays
  const ours = addDays(from, within.days - 1)
  return ours < departmentSays ? ours : departmentSays
}

/** The days on which a family that has not done it is reminded, each with how many days after the birth it is. */
export const reminderDays = (item: Item, answers: Answers): readonly { readonly days: number; readonly on: Day }[] => {
  const within = familyPartOf(item)?.within
  const from = within === undefined ? '' : textOf(answers, within.from)
  if (!isDay(from)) return []
  return [...(within?.remindAfterDays ?? [])]
    .sort((one, other) => one - other)
    .map((days) => ({ days, on: addDays(from, days) }))
}
