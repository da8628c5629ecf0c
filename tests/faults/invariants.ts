import { type CaseRecord, opened } from '../../cloudfunctions/shared/cases/case-record'
import { createSealer, type Sealer } from '../../cloudfunctions/shared/cases/sealing'
import type { JournalEntry } from '../../domain/casework/state/view'
import { DEPARTMENTS } from '../../domain/definition/departments'
import { findService } from '../../domain/services'
import { secretsIn } from '../../local-cloud/sample/secrets'
import type { Delivery, Department, Sample, SentMessage } from '../support/sample'
import { stored } from './database'
import { differences } from './replay'
import { MOVING } from './settle'

export interface Verdict {
  readonly cases: number
  /** Handed in or decided, and nothing came of it. */
  readonly lost: readonly string[]
  /** Done more than once. */
  readonly twice: readonly string[]
  /** Any other promise that does not hold. */
  readonly broken: readonly string[]
  /** What departments were offered again and rightly did not do again. */
  readonly dropped: number
  /** Messages that came more than once. No promise: WeChat takes no key by which it would know them again. */
  readonly toldAgain: number
}

/**
 * Judges everything that is stored, once the weather is calm and everybody had time. `handedIn`: cases whose phone was told
 * that they are. Each line begins with the id of its case.
 */
export const judge = async (sample: Sample, handedIn: Iterable<string>): Promise<Verdict> => {
  const cases = stored<CaseRecord>(sample.dataDir, 'applications')
  const sealer = createSealer(secretsIn(sample.dataDir).seal)
  const byId = new Map(cases.map((one) => [one._id, one]))
  const deliveries = await everythingSent(sample)
  const messages = await sample.messages()
  const lost = [...handedIn].flatMap((id) => lostOf(id, byId.get(id)))
  const worked = cases.flatMap((one) => effectsOf(one, deliveries.get(one._id) ?? []))
  return {
    cases: cases.length,
    lost: [...lost, ...worked.flatMap((one) => one.lost)],
    twice: [...worked.flatMap((one) => one.twice), ...sharedClaims(cases)],
    broken: [
      ...cases.flatMap((one) => brokenIn(one, sealer).map((line) => `${one._id} ${line}`)),
      ...unfounded(messages, byId),
      ...[...deliveries.keys()]
        .filter((id) => !byId.has(id))
        .map((id) => `${id} a department has a case that is not there`),
    ],
    dropped: [...deliveries.values()].flat().reduce((sum, { duplicates }) => sum + duplicates, 0),
    toldAgain: repeats(messages),
  }
}

const everythingSent = async (sample: Sample): Promise<ReadonlyMap<string, readonly Delivery[]>> => {
  const sent = new Map<string, Delivery[]>()
  for (const name of DEPARTMENTS) {
    for (const delivery of await sample.department(name as Department).log()) {
      const [application = ''] = delivery.body.request.split('.')
      sent.set(application, [...(sent.get(application) ?? []), delivery])
    }
  }
  return sent
}

const lostOf = (id: string, found: CaseRecord | undefined): readonly string[] => {
  if (found === undefined) return [`${id} was handed in and is not there`]
  return found.status === 'draft' ? [`${id} was handed in and is a draft`] : []
}

const BEGUN: ReadonlySet<string> = new Set(['sent', 'acknowledged', 'due', 'done', 'rejected'])

const effectsOf = ({ _id: id, service: { id: serviceId, edition }, items }: CaseRecord, sent: readonly Delivery[]) => {
  const service = findService(serviceId, edition)
  const lost: string[] = []
  const twice: string[] = []
  for (const [item, { status, round = 0 }] of Object.entries(items)) {
    if (service?.items.find((one) => one.id === item)?.doneBy.who === 'desk') continue
    const count = sent.filter(({ body }) => body.item === item).length
    if (count > round + 1) twice.push(`${id} ${item} was worked on ${count} times`)
    if (BEGUN.has(status) && count < 1) lost.push(`${id} ${item} is ${status} and nobody has it`)
  }
  return { lost, twice }
}

/** A newborn is registered once. */
const sharedClaims = (cases: readonly CaseRecord[]): readonly string[] => {
  const holders = new Map<string, string>()
  return cases
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ _id, claims }) =>
      claims.flatMap((claim) => {
        const other = holders.get(claim)
        holders.set(claim, _id)
        return other === undefined ? [] : [`${_id} claims the newborn of ${other}`]
      }),
    )
}

const brokenIn = (one: CaseRecord, sealer: Sealer): readonly string[] => [
  ...(one.leaseUntil === null ? [] : ['its lease was never given back']),
  ...unsent(one),
  ...standing(one),
  ...differences(opened(one, sealer), one.events),
  ...repeated(one.events),
]

const unsent = ({ items, outbox, nextRelayAt }: CaseRecord): readonly string[] => {
  const letters = outbox.filter(({ kind }) => kind !== 'timer' && kind !== 'status-inquiry')
  const isAlive = (entry: (typeof outbox)[number]) => !('dead' in entry)
  return [
    ...letters.filter(isAlive).map(({ key }) => `${key} was never sent`),
    ...(letters.some(isAlive) && nextRelayAt === null ? ['has something to send, and nobody will look'] : []),
    ...Object.entries(items).flatMap(([id, { status }]) =>
      status === 'queued' && !outbox.some(({ key }) => key === id)
        ? [`${id} is queued, and nothing is to be sent`]
        : [],
    ),
  ]
}

/** With all the time in the world an item comes to an end, or waits for a person. */
const standing = ({ status, items, deadLetters, rejected }: CaseRecord): readonly string[] =>
  status !== 'accepted' || deadLetters || rejected
    ? []
    : Object.entries(items).flatMap(([id, item]) =>
        MOVING.has(item.status) ? [`${id} is ${item.status} for ever`] : [],
      )

const ONCE: ReadonlySet<string> = new Set(['submitted', 'completed', 'withdrawn', 'item-done', 'payment-paid'])

const repeated = (events: readonly JournalEntry[]): readonly string[] => {
  const seen = new Set<string>()
  return events.flatMap(({ type, item = '' }) => {
    const key = `${type} ${item}`.trim()
    const isAgain = ONCE.has(type) && seen.has(key)
    seen.add(key)
    return isAgain ? [`${key} happened twice`] : []
  })
}

/** A text message names no case, so only what WeChat showed is counted. */
const repeats = (messages: readonly SentMessage[]): number => {
  const shown = messages.filter(({ page }) => page !== undefined)
  return shown.length - new Set(shown.map(({ page, data }) => JSON.stringify([page, data]))).size
}

/** What must have happened before a phone may be told so. */
const FOUNDED_ON: Readonly<Record<string, readonly string[]>> = {
  已受理: ['accepted'],
  待补正: ['returned'],
  已办好: ['item-done', 'payment-paid'],
  需要处理: ['item-rejected'],
  待缴费: ['payment-due'],
  可领取: ['item-ready'],
  已寄出: ['item-posted'],
  办理超期: ['overdue'],
  已办结: ['completed'],
}

/** Messages about something that did not happen. */
const unfounded = (messages: readonly SentMessage[], cases: ReadonlyMap<string, CaseRecord>): readonly string[] =>
  messages.flatMap(({ page, data }) => {
    if (page === undefined) return []
    const id = /id=([^&]+)/.exec(page)?.[1] ?? ''
    const status = data?.phrase2?.value ?? ''
    const wanted = FOUNDED_ON[status] ?? []
    const isTrue = cases.get(id)?.events.some(({ type }) => wanted.includes(type)) === true
    return isTrue ? [] : [`${id} a phone was told ${status}, which did not happen`]
  })
