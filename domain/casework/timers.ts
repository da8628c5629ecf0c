import type { Service } from '../definition/service'
import { reminderDays } from '../plan/family-days'
import { addDays, hourInShanghai, hourOf, todayInShanghai } from '../standards/days'
import type { Command } from './commands/index'
import { additionReminders } from './state/additions'
import type { Application } from './state/application'
import { isReminderDue } from './state/deadlines'
import { isOwedByDepartments } from './state/flags'

/** A moment at which a case has to be looked at though nobody does anything: a day was promised, or a bill is open. */
export interface Timer {
  /** `overdue`, `remind.<item>` or `add.<question>`: one of each at a time. */
  readonly key: string
  /** ISO instant, by day. */
  readonly at: string
}

/** Nobody is told of a bill at night. */
const MORNING = 9
const NIGHT = 21

/**
 * What is to be watched follows from the state alone, so a case that was paid, returned or withdrawn is watched no more
 * without anybody having to call it off.
 */
export const timersOf = (service: Service, application: Application, now: string): readonly Timer[] =>
  [
    ...overdueTimer(application),
    ...reminderTimers(service, application, now),
    ...additionTimers(service, application),
  ].map(({ key, at }) => ({
    key,
    at: at > now ? at : awake(now),
  }))

const overdueTimer = (application: Application): readonly Timer[] => {
  const { dueAt, overdueSince } = application
  if (dueAt === undefined || overdueSince !== undefined || !isOwedByDepartments(application)) return []
  return [{ key: 'overdue', at: hourInShanghai(addDays(dueAt, 1), MORNING) }]
}

const reminderTimers = (service: Service, application: Application, now: string): readonly Timer[] =>
  reminders(service, application).flatMap(({ item, moments }) => {
    const isDue = isStillOpen(application, item, now) && moments.some(({ at }) => at <= now)
    const next = isDue ? { at: now } : moments.find(({ at }) => at > now)
    return next === undefined ? [] : [{ key: `remind.${item}`, at: next.at }]
  })

/** For each timer of the case, the next moment, or the one that was missed. */
const additionTimers = (service: Service, application: Application): readonly Timer[] =>
  additionReminders(service, application)
    .filter(({ question }, at, all) => all.findIndex((one) => one.question === question) === at)
    .map(({ question, on }) => ({ key: `add.${question}`, at: hourInShanghai(on, MORNING) }))

/** After several missed reminders only the latest is sent. */
const additionCommands = (service: Service, application: Application, now: string): readonly Command[] => {
  const due = additionReminders(service, application).filter(({ on }) => hourInShanghai(on, MORNING) <= now)
  return due
    .filter(({ question }, at) => !due.slice(at + 1).some((later) => later.question === question))
    .map(({ question, days }) => ({ type: 'addition-reminded', question, days }))
}

const isStillOpen = (application: Application, item: string, now: string): boolean => {
  const dueBy = application.items[item]?.dueBy
  return dueBy === undefined || todayInShanghai(now) <= dueBy
}

/** The reminders still to come of each open bill. One that fell before the bill itself is not made up for. */
const reminders = (service: Service, application: Application) =>
  application.status === 'closed'
    ? []
    : service.items.flatMap((item) => {
        const state = application.items[item.id]
        if (state?.status !== 'due') return []
        const moments = reminderDays(item, application.answers)
          .map(({ days, on }) => ({ days, on, at: hourInShanghai(on, MORNING) }))
          .filter(({ days }) => days > (state.remindedAfter ?? 0))
          .filter(({ on, at }) => at > state.at && (state.dueBy === undefined || on <= state.dueBy))
        return [{ item: item.id, moments }]
      })

/** The commands the relay has to give now. After two missed reminders only the later one is given. */
export const commandsDue = (service: Service, application: Application, now: string): readonly Command[] => {
  if (!isDaytime(now)) return []
  const isLate = overdueTimer(application).some(({ at }) => at <= now)
  return [
    ...(isLate ? [{ type: 'overdue' } as const] : []),
    ...additionCommands(service, application, now),
    ...reminders(service, application).flatMap(({ item, moments }): readonly Command[] => {
      const definition = service.items.find(({ id }) => id === item)
      const state = application.items[item]
      if (definition === undefined || state === undefined) return []
      const due = moments.filter(
        ({ days, at }) => at <= now && isReminderDue(definition, state, application.answers, days, now),
      )
      const last = due[due.length - 1]
      return last === undefined ? [] : [{ type: 'reminded', item, days: last.days }]
    }),
  ]
}

const isDaytime = (now: string): boolean => hourOf(now) >= MORNING && hourOf(now) < NIGHT

/** Now by day, and at night the next morning. */
const awake = (now: string): string => {
  if (isDaytime(now)) return now
  const today = todayInShanghai(now)
  return hourInShanghai(hourOf(now) < MORNING ? today : addDays(today, 1), MORNING)
}
