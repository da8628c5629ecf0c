import type { Command } from '../../domain/casework/command'
import type { JournalEntry } from '../../domain/casework/view'
import { commandsDue } from '../../domain/casework/watch'
import type { CaseRecord } from '../shared/case-record'
import { type Case, changeCase, open, serviceOf } from '../shared/case-store'
import type { MessageEntry, OutboxEntry } from '../shared/outbox'
import { backoff } from './backoff'
import type { Delivery } from './send-to-department'
import { sendToDepartment } from './send-to-department'
import { tellPerson } from './tell-person'
import type { Told } from './wechat-answer'

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
  const opened = open(record)
  const effects: Effect[] = []
  // One after the other: WeChat refuses two messages at once to the same person (43108).
  for (const entry of record.outbox.filter(({ dueAt }) => dueAt <= now)) effects.push(await relayEntry(opened, entry))
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

const relayEntry = async ({ record, application }: Case, entry: OutboxEntry): Promise<Effect> => {
  const service = serviceOf(record)
  switch (entry.kind) {
    case 'department': {
      const delivery = await sendToDepartment(service, application, entry)
      return { entry, commands: commandsOf(entry.item, delivery), notes: [], ...againAfter(delivery, entry.tries) }
    }
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
    return { entry, commands: [], notes: [], again: { dueAt } }
  }
  const reason = sent.outcome === 'again' ? 'too-many-tries' : sent.code
  return { entry, commands: [], notes: [{ at: new Date().toISOString(), type: 'message-dropped', reason }] }
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
