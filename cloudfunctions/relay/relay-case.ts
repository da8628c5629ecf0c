import type { Command } from '../../domain/casework/command'
import { commandsDue } from '../../domain/casework/watch'
import type { CaseRecord } from '../shared/case-record'
import { type Case, changeCase, open, serviceOf } from '../shared/case-store'
import type { MessageEntry, OutboxEntry } from '../shared/outbox'
import { sendable } from '../shared/outbox'
import { delivered } from './after-department'
import { ran } from './after-errand'
import { backoff } from './backoff'
import type { Effect } from './effect'
import { orderParcel } from './order-parcel'
import { recordCredit } from './record-credit'
import { sendToDepartment } from './send-to-department'
import { tellPerson } from './tell-person'
import type { Told } from './wechat-answer'

/** Sends what is due of one leased case and records all of it in one write. */
export const relayCase = async (record: CaseRecord, { isInDoubt }: { readonly isInDoubt: boolean }): Promise<void> => {
  const now = Date.now()
  const opened = open(record)
  const effects: Effect[] = []
  // One after the other: WeChat refuses two messages at once to the same person (43108).
  for (const entry of sendable(record.outbox).filter(({ dueAt }) => dueAt <= now)) {
    effects.push(await relayEntry(opened, entry, isInDoubt))
  }
  const request = {
    actor: { role: 'relay' },
    id: record._id,
    command: `relay-${record.revision}`,
    outbox: (outbox: readonly OutboxEntry[]) => outbox.flatMap((entry) => settled(entry, effects)),
    notes: effects.flatMap(({ notes }) => notes),
  } as const
  const commands = effects.flatMap((effect) => effect.commands)
  const recorded = await changeCase({ ...request, commands, known: record })
  // The case went on without us (a report came first, a family withdrew): what we learnt is no longer wanted.
  if (!recorded.ok) await changeCase({ ...request, commands: [] })
}

const settled = (entry: OutboxEntry, effects: readonly Effect[]): readonly OutboxEntry[] => {
  const effect = effects.find((one) => one.entry.key === entry.key && one.entry.tries === entry.tries)
  if (effect === undefined) return [entry]
  return effect.left === undefined ? [] : [effect.left]
}

const relayEntry = async ({ record, application }: Case, entry: OutboxEntry, isInDoubt: boolean): Promise<Effect> => {
  const service = serviceOf(record)
  switch (entry.kind) {
    case 'department': {
      const delivery = await sendToDepartment(service, application, entry, isInDoubt || entry.inDoubt === true)
      return delivered(entry, delivery, application)
    }
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
