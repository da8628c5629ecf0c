import type { Command } from '../../domain/casework/command'
import type { JournalEntry } from '../../domain/casework/view'
import type { CaseRecord } from '../shared/case-record'
import { changeCase, open, serviceOf } from '../shared/case-store'
import type { OutboxEntry } from '../shared/outbox'
import { backoff } from './backoff'
import type { Delivery } from './send-to-department'
import { sendToDepartment } from './send-to-department'
import { sendToPhone } from './send-to-phone'

/** What became of one entry of the outbox. */
interface Effect {
  readonly entry: OutboxEntry
  /** Undefined: it is done with. */
  readonly again?: { readonly dueAt: number }
  readonly commands: readonly Command[]
  readonly notes: readonly JournalEntry[]
}

/** Sends what is due of one leased case and records all of it in one write. */
export const relayCase = async (record: CaseRecord): Promise<void> => {
  const now = Date.now()
  const effects: Effect[] = []
  // One after the other: WeChat refuses two messages at once to the same person (43108).
  for (const entry of record.outbox.filter(({ dueAt }) => dueAt <= now)) effects.push(await relayEntry(record, entry))
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
  return effect.again === undefined ? [] : [{ ...entry, tries: entry.tries + 1, dueAt: effect.again.dueAt }]
}

const relayEntry = async (record: CaseRecord, entry: OutboxEntry): Promise<Effect> => {
  if (entry.kind === 'department') {
    const delivery = await sendToDepartment(serviceOf(record), open(record).application, entry)
    return { entry, commands: commandsOf(entry.item, delivery), notes: [], ...againAfter(delivery, entry.tries) }
  }
  const sent = await sendToPhone(record.owner, record._id, entry)
  if (sent.outcome === 'sent') return { entry, commands: [], notes: [] }
  if (sent.outcome === 'again')
    return { entry, commands: [], notes: [], again: { dueAt: Date.now() + backoff(entry.tries) } }
  const at = new Date().toISOString()
  return { entry, commands: [], notes: [{ at, type: 'message-dropped', reason: sent.code }] }
}

const againAfter = (delivery: Delivery, tries: number) =>
  delivery.outcome === 'again'
    ? { again: { dueAt: Date.now() + Math.max(backoff(tries), delivery.notBefore ?? 0) } }
    : {}

const commandsOf = (item: string, delivery: Delivery): readonly Command[] => {
  switch (delivery.outcome) {
    case 'again':
      return [{ type: 'item-delayed', item, reason: delivery.reason }]
    case 'accepted':
      return [
        { type: 'item-sent', item },
        { type: 'item-acknowledged', item },
      ]
    case 'done':
      return [
        { type: 'item-sent', item },
        { type: 'item-done', item, result: delivery.result },
      ]
    case 'refused':
      return [
        { type: 'item-sent', item },
        { type: 'item-refused', item, reason: delivery.reason },
      ]
  }
}
