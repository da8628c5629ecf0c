import type { CaseRecord } from '../shared/cases/case-record'
import { changeCase, open } from '../shared/cases/case-store'
import type { OutboxEntry } from '../shared/cases/outbox'
import { isLetter, sendable } from '../shared/cases/outbox'
import { type Clock, isoOf } from '../shared/platform/clock'
import type { Effect } from './policy/effect'
import { relayEntry } from './relay-entry'

export interface Run {
  readonly clock: Clock
  /** What is not begun by then (milliseconds since 1970) stays due: the function would not live to note it. */
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
    // The lease is given back with the note, and with it its sign of doubt: the entry bears it from here.
    const entry: OutboxEntry = isInDoubt && due.kind === 'department' ? { ...due, inDoubt: true } : due
    const isTooLate = clock() > until
    effects.push(isTooLate ? { entry, left: entry, commands: [], notes: [] } : await relayEntry(opened, entry, clock))
  }
  const note = notingFor(record, clock)
  if ((await note(effects, record)).ok) return
  // The case went on without us (a report came first, a family withdrew), so that something we learnt is no longer wanted.
  // Each by itself then: what does not fit takes nothing else along.
  for (const effect of effects) {
    if (!(await note([effect])).ok) await note([notNoted(effect, clock())])
  }
}

const NOT_NOTED = '对方已经答复，系统没能记到这份申请上，请联系工程师查看，处理好后重新发送'

/** A letter stays, for a person to look at, if it is still owed; otherwise the outbox does not keep it anyway. */
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
