import type { Command } from '../../domain/casework/commands/index'
import { commandsDue } from '../../domain/casework/watch'
import type { CaseRecord } from '../shared/cases/case-record'
import { type Case, changeCase, open, serviceOf } from '../shared/cases/case-store'
import type { MessageEntry, OutboxEntry, WatchEntry } from '../shared/cases/outbox'
import { isLetter, sendable } from '../shared/cases/outbox'
import { asked, delivered } from './after-department'
import { missed, ran } from './after-errand'
import { backoff } from './backoff'
import { complain } from './complain'
import type { Effect } from './effect'
import { orderParcel } from './order-parcel'
import { recordCredit } from './record-credit'
import { askDepartment, sendToDepartment } from './send-to-department'
import { tellPerson } from './tell-person'
import type { Told } from './wechat-answer'

export interface Run {
  /** What is not begun by then (milliseconds since 1970) stays due: the function would not live to note it. */
  readonly until: number
  /** A run before died over this case, and may have sent something. */
  readonly isInDoubt: boolean
}

/** Sends what is due of one leased case and records all of it in one write. */
export const relayCase = async (record: CaseRecord, { until, isInDoubt }: Run): Promise<void> => {
  const now = Date.now()
  const opened = open(record)
  const effects: Effect[] = []
  // One after the other: WeChat refuses two messages at once to the same person (43108).
  for (const due of sendable(record.outbox).filter(({ dueAt }) => dueAt <= now)) {
    // The lease is given back with the note, and with it its sign of doubt: the entry bears it from here.
    const entry: OutboxEntry = isInDoubt && due.kind === 'department' ? { ...due, inDoubt: true } : due
    const isTooLate = Date.now() > until
    effects.push(isTooLate ? { entry, left: entry, commands: [], notes: [] } : await carefully(opened, entry))
  }
  if ((await note(record, effects, record)).ok) return
  // The case went on without us (a report came first, a family withdrew), so that something we learnt is no longer wanted.
  // Each by itself then: what does not fit takes nothing else along.
  for (const effect of effects) {
    if (!(await note(record, [effect])).ok) await note(record, [givenUp(effect)])
  }
}

const NOT_NOTED = '对方已经答复，系统没能记到这份申请上，请联系工程师查看，处理好后重新发送'

/** A letter stays, for a person to look at, if it is still owed; otherwise the outbox does not keep it anyway. */
const givenUp = (effect: Effect): Effect => {
  const none = { ...effect, commands: [] }
  return isLetter(effect.entry)
    ? { ...none, left: { ...effect.entry, dead: { at: new Date().toISOString(), why: NOT_NOTED } } }
    : none
}

const note = ({ _id: id, revision, leaseUntil }: CaseRecord, effects: readonly Effect[], known?: CaseRecord) =>
  changeCase({
    actor: { role: 'relay' },
    id,
    command: `relay-${revision}`,
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

/** A fault of ours over one entry (a setting that is wrong, a picture that cannot be had) takes no other along. */
const carefully = async (opened: Case, entry: OutboxEntry): Promise<Effect> => {
  const started = Date.now()
  try {
    return await relayEntry(opened, entry)
  } catch (error) {
    // A watch only reads: what is wrong there is the case itself.
    if (entry.kind === 'watch') throw error
    complain(entry.kind, started, error)
    return stumbledOver(opened, entry)
  }
}

const OUR_TROUBLE = '系统暂时有故障，正在自动重试'

/** Nobody knows how far it came: it is tried again as if the answer had been lost. */
const stumbledOver = ({ application }: Case, entry: Exclude<OutboxEntry, WatchEntry>): Effect => {
  switch (entry.kind) {
    case 'department':
      return delivered(entry, { outcome: 'again', reason: OUR_TROUBLE, isInDoubt: true }, application)
    case 'question':
      return asked(entry, undefined)
    case 'parcel':
    case 'credit':
      return missed(entry)
    case 'message':
      return told(entry, { outcome: 'again', notBefore: 0 })
  }
}

const relayEntry = async ({ record, application }: Case, entry: OutboxEntry): Promise<Effect> => {
  const service = serviceOf(record)
  switch (entry.kind) {
    case 'department':
      return delivered(entry, await sendToDepartment(service, application, entry), application)
    case 'question':
      return asked(entry, await askDepartment(service, application, entry))
    case 'parcel':
      return ran(entry, await orderParcel(service, application, entry), ({ carrier, tracking }) => ({
        type: 'item-posted',
        item: entry.item,
        carrier,
        tracking,
      }))
    case 'credit':
      return ran(entry, await recordCredit(service, application), () => ({ type: 'credit-recorded' }))
    case 'message':
      return told(entry, await tellPerson(application, service, entry))
    case 'watch': {
      const commands = commandsDue(service, application, new Date().toISOString())
      return { entry, commands: commands.filter((command) => watchKeyOf(command) === entry.key), notes: [] }
    }
  }
}

const watchKeyOf = (command: Command): string => ('item' in command ? `remind.${command.item}` : command.type)

const MOST_TRIES = 8

/** A message may be lost: the inbox is the truth (DOMAIN 4.1). */
const told = (entry: MessageEntry, sent: Told): Effect => {
  if (sent.outcome === 'sent' || sent.outcome === 'left') return { entry, commands: [], notes: [] }
  if (sent.outcome === 'again' && entry.tries + 1 < MOST_TRIES) {
    const dueAt = Date.now() + Math.max(sent.notBefore, backoff(entry.tries))
    return { entry, commands: [], notes: [], left: { ...entry, tries: entry.tries + 1, dueAt } }
  }
  const reason = sent.outcome === 'again' ? 'too-many-tries' : sent.code
  return { entry, commands: [], notes: [{ at: new Date().toISOString(), type: 'message-dropped', reason }] }
}
