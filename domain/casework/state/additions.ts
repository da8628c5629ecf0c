import { textOf } from '../../definition/answers'
import type { AwaitingQuestion, Service } from '../../definition/service'
import { awaitedBy } from '../../intake/awaited'
import { addDays, isDay, todayInShanghai } from '../../standards/days'
import type { Application } from './application'
import { isEditable } from './is-editable'

export interface AdditionReminder {
  readonly question: string
  readonly days: number
  /** The day on which it is said. */
  readonly on: string
}

/** The days on which a family is still to be reminded of what it wanted to add; none once it is added or handed in. */
export const additionReminders = (service: Service, application: Application): readonly AdditionReminder[] =>
  isEditable(application)
    ? awaitedBy(service, application.answers).flatMap((question) => remindersOf(question, application))
    : []

const remindersOf = ({ id, awaits }: AwaitingQuestion, application: Application): readonly AdditionReminder[] => {
  const told = textOf(application.answers, awaits.from)
  const from = isDay(told) ? told : todayInShanghai(application.createdAt)
  return awaits.remindAfterDays
    .filter((days) => days > (application.remindedToAdd?.[id] ?? 0))
    .map((days) => ({ question: id, days, on: addDays(from, days) }))
}
