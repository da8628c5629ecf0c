import type { CaseRecord } from '../shared/cases/case-record'
import { changeCase, open } from '../shared/cases/case-store'
import type { OutboxEntry } from '../shared/cases/outbox'
import { isLetter, sendable } from '../shared/cases/outbox'
import { type Clock, isoOf } from '../shared/platform/clock'
import type { Effect } from './policy/effect'
import { relayEntry } from './relay-entry'

export interface Run {
  readonly clock: Clock
  /** Milliseconds since 1970. What is not begun by then stays due: the function would end before recording it. */
  readonly until: number
  /** A run before died over this case, and may have sent something. */
  readonly isInDoubt: boolean
}

/** Sends what is due of one leased case and records all of it in one write. */
export const relayCase = async (record: CaseRecord, { clock, until, isInDoubt }: Run): Promise<void> => {
  const now = clock()
  const opened = open(record)
  const effects: Effect[] = []
  // One after the other: WeChat refuses two messages at once to the same person (43108).
  for (const due of sendable(record.outbox).filter(({ dueAt }) => dueAt <= now)) {
    // This write releases the lease, which said that something may have been sent; from here on the entry says so.
    const entry: OutboxEntry = isInDoubt && due.kind === 'department' ? { ...due, inDoubt: true } : due
    const isTooLate = clock() > until
    effects.push(isTooLate ? { entry, left: entry, commands: [], notes: [] } : await relayEntry(opened, entry, clock))
  }
  const note = notingFor(record, clock)
  if ((await note(effects, record)).ok) return
  // The case has changed meanwhile (a report came first, a family withdrew), so one of the commands is refused. Then each
  // is written by itself, so that the refused one does not stop the others.
  for (const effect of effects) {
    if (!(await note([effect])).ok) await note([notNoted(effect, clock())])
  }
}

const NOT_NOTED = '对方已经答复，系统没能记到这份申请上，请联系工程师查看，处理好后重新发送'

/** A dead letter stays for a person to look at while its request is still needed; else the outbox drops it. */
const notNoted = (effect: Effect, now: number): Effect => {
  const none = { ...effect, commands: [] }
  return isLetter(effect.entry)
    ? { ...none, left: { ...effect.entry, dead: { at: isoOf(now), why: NOT_NOTED } } }
    : none
}

const notingFor =
  ({ _id: id, revision, leaseUntil }: CaseRecord, clock: Clock) =>
  (effects: readonly Effect[], known?: CaseRecord) =>
    changeCase({
      actor: { role: 'relay' },
      id,
      command: `relay-${revision}`,
      clock,
      ...(leaseUntil === null ? {} : { lease: leaseUntil }),
      commands: effects.flatMap(({ commands }) => commands),
      outbox: (outbox) => outbox.flatMap((entry) => settled(entry, effects)),
      notes: effects.flatMap(({ notes }) => notes),
      ...(known === undefined ? {} : { known }),
    })

const settled = (entry: OutboxEntry, effects: readonly Effect[]): readonly OutboxEntry[] => {
  const effect = effects.find((one) => one.entry.key === entry.key && one.entry.tries === entry.tries)
  if (effect === undefined) return [entry]
  return effect.left === undefined ? [] : [effect.left]
}
