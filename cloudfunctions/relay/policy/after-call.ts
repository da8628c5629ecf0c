import type { Command } from '../../../domain/casework/commands/index'
import { aboutEntry, type Letter } from '../../shared/cases/outbox'
import { backoff } from '../backoff'
import type { CallAnswer, Trouble } from './call-answer'
import type { Effect, Moment } from './effect'

/** What the answers of one kind of system mean for a case. */
export interface Meaning<T> {
  readonly commands: (value: T) => readonly Command[]
  /** The family is told that it takes longer; nothing where it does not wait for it. */
  readonly delayed: (why: Trouble | 'given-up') => readonly Command[]
  /** Why it is no longer tried, for the clerk. */
  readonly givenUp: string
}

/** With an hour between tries at the end, this is about two days. */
export const MOST_TRIES = 100

/** Accepted, and not done yet: called again, and that is no failed try. */
const ASK_AGAIN = 30 * 60_000
/** Who was held back comes again a little after the breaker closes, each at another moment. */
const SPREAD = 10_000

/** What is done with a request once its call was answered, was not, or could not be made. */
export const afterCall = <T>(entry: Letter, answer: CallAnswer<T>, moment: Moment, meaning: Meaning<T>): Effect => {
  const none = { entry, notes: [], commands: [] }
  switch (answer.outcome) {
    case 'answered':
      return { ...none, commands: meaning.commands(answer.value) }
    case 'accepted':
      return { ...none, left: { ...entry, dueAt: moment.now + ASK_AGAIN } }
    case 'held': {
      const left = { ...entry, dueAt: answer.until + Math.ceil(moment.chance * SPREAD) }
      return { ...none, left, commands: answer.isBroken ? meaning.delayed('unreachable') : [] }
    }
    case 'again': {
      const tried = triedOnce(entry, answer.isInDoubt)
      if (tried.tries >= MOST_TRIES) return deadLetter(entry, tried, meaning.givenUp, moment, meaning)
      const wait = Math.max(
        backoff(entry.tries, () => moment.chance),
        answer.notBefore ?? 0,
      )
      return { ...none, left: { ...tried, dueAt: moment.now + wait }, commands: meaning.delayed(answer.why) }
    }
    case 'dead':
      return deadLetter(entry, triedOnce(entry, false), answer.why, moment, meaning)
  }
}

/** Only a department can be asked what it has; whether that is needed follows from the last try alone. */
const triedOnce = (entry: Letter, isInDoubt: boolean): Letter => {
  const tries = entry.tries + 1
  if (entry.kind !== 'department') return { ...entry, tries }
  const { inDoubt: _settled, ...rest } = entry
  return { ...rest, ...(isInDoubt ? { inDoubt: true } : {}), tries }
}

/** Nobody tries it again by itself. */
const deadLetter = (
  entry: Letter,
  tried: Letter,
  why: string,
  { now }: Moment,
  { delayed }: Meaning<never>,
): Effect => {
  const at = new Date(now).toISOString()
  return {
    entry,
    left: { ...tried, dead: { at, why } },
    notes: [{ at, type: 'dead-lettered', ...aboutEntry(entry) }],
    commands: delayed('given-up'),
  }
}
