import type { Application } from '../../domain/casework/application'
import type { Command } from '../../domain/casework/command'
import type { JournalEntry } from '../../domain/casework/view'
import { commandsDue } from '../../domain/casework/watch'
import type { CaseRecord } from '../shared/case-record'
import { type Case, changeCase, open, serviceOf } from '../shared/case-store'
import type { DepartmentEntry, MessageEntry, OutboxEntry, ParcelEntry } from '../shared/outbox'
import { sendable } from '../shared/outbox'
import { backoff } from './backoff'
import { type Errand, orderParcel } from './order-parcel'
import type { Delivery } from './send-to-department'
import { sendToDepartment } from './send-to-department'
import { tellPerson } from './tell-person'
import type { Told } from './wechat-answer'

/** What became of one entry of the outbox. */
interface Effect {
  readonly entry: OutboxEntry
  /** What stays of it to be sent. Undefined: it is done with. */
  readonly left?: OutboxEntry
  readonly commands: readonly Command[]
  readonly notes: readonly JournalEntry[]
}

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
    case 'parcel': {
      const errand = await orderParcel(service, application, entry)
      return errand.outcome === 'posted'
        ? { entry, notes: [], commands: [{ type: 'item-posted', item: entry.item, ...errand.parcel }] }
        : parcelLeft(entry, errand)
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
    return { entry, commands: [], notes: [], left: { ...entry, tries: entry.tries + 1, dueAt } }
  }
  const reason = sent.outcome === 'again' ? 'too-many-tries' : sent.code
  return { entry, commands: [], notes: [{ at: new Date().toISOString(), type: 'message-dropped', reason }] }
}

/** With an hour between tries at the end, this is about two days. */
const MOST_SENDINGS = 100
/** Who was held back comes again a little after the gate opens, each at another moment. */
const SPREAD = 10_000

const delivered = (entry: DepartmentEntry, delivery: Delivery, application: Application): Effect => {
  const { inDoubt: _settled, ...rest } = entry
  const now = Date.now()
  switch (delivery.outcome) {
    case 'held': {
      const left = { ...entry, dueAt: delivery.until + Math.ceil(Math.random() * SPREAD) }
      const isNews = delivery.reason !== undefined && application.items[entry.item]?.reason === undefined
      return { entry, left, notes: [], commands: isNews ? [delayed(entry.item, delivery.reason)] : [] }
    }
    case 'again': {
      const tries = entry.tries + 1
      const doubt = delivery.isInDoubt === true ? ({ inDoubt: true } as const) : {}
      const dueAt = now + Math.max(backoff(entry.tries), delivery.notBefore ?? 0)
      if (tries >= MOST_SENDINGS) return buried({ ...rest, ...doubt, tries }, entry, GIVEN_UP)
      const left = { ...rest, ...doubt, tries, dueAt }
      return { entry, left, notes: [], commands: [delayed(entry.item, delivery.reason)] }
    }
    case 'dead':
      return buried({ ...rest, tries: entry.tries + 1 }, entry, delivery.why)
    default:
      return { entry, notes: [], commands: commandsOf(entry.item, delivery) }
  }
}

/** The courier has it and has no number yet: asked again, and that is no failed try. */
const PARCEL_WAITS = 30 * 60_000

const parcelLeft = (entry: ParcelEntry, errand: Exclude<Errand, { readonly outcome: 'posted' }>): Effect => {
  const now = Date.now()
  const none = { entry, notes: [], commands: [] }
  switch (errand.outcome) {
    case 'accepted':
      return { ...none, left: { ...entry, dueAt: now + PARCEL_WAITS } }
    case 'held':
      return { ...none, left: { ...entry, dueAt: errand.until + Math.ceil(Math.random() * SPREAD) } }
    case 'again': {
      const tries = entry.tries + 1
      const dueAt = now + Math.max(backoff(entry.tries), errand.notBefore ?? 0)
      return tries >= MOST_SENDINGS ? unposted(entry, POST_SILENT) : { ...none, left: { ...entry, tries, dueAt } }
    }
    case 'dead':
      return unposted(entry, errand.why)
  }
}

const POST_SILENT = '一直连不上邮政的系统，已停止自动重试，请人工寄出，或联系对方后重新发送'

const unposted = (entry: ParcelEntry, why: string): Effect => {
  const at = new Date().toISOString()
  return {
    entry,
    left: { ...entry, tries: entry.tries + 1, dead: { at, why } },
    notes: [{ at, type: 'letter-dead', item: entry.item }],
    commands: [],
  }
}

const GIVEN_UP = '一直连不上办理部门的系统，已停止自动重试，请联系对方后重新发送'
const WITH_THE_DESK = '暂时没有送到办理部门，受理窗口正在处理'

const delayed = (item: string, reason: string): Command => ({ type: 'item-delayed', item, reason })

/** The family is told that it takes longer; why is for the desk. */
const buried = (left: DepartmentEntry, entry: DepartmentEntry, why: string): Effect => {
  const at = new Date().toISOString()
  const { item, department } = entry
  return {
    entry,
    left: { ...left, dead: { at, why } },
    notes: [{ at, type: 'letter-dead', item, department }],
    commands: [delayed(item, WITH_THE_DESK)],
  }
}

type Answered = Exclude<Delivery, { readonly outcome: 'again' | 'held' | 'dead' }>

const commandsOf = (item: string, delivery: Answered): readonly Command[] => {
  switch (delivery.outcome) {
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
