import { accepted, payIfDue } from '../tests/support/cases'
import { bootSample, type Sample, uuid } from '../tests/support/sample'
import { table } from './table'

const FEW = 1_000
const MANY = 100_000
const CASES = 30
const CHUNK = 5_000
const DAY = 24 * 60 * 60_000
/** A case is as large as this in its seal; what is measured does not open it. */
const SEALED = 'sm4:'.padEnd(2_000, 'x')

/** Cases of all kinds, as years of births leave them: most done, some waiting for a family, some for next week. */
const storedCase = (at: number, now: number): object => {
  const kind = at % 10
  const status = kind < 7 ? 'completed' : kind === 7 ? 'draft' : 'accepted'
  const updatedAt = new Date(now - (at + 1) * 60_000).toISOString()
  const id = uuid()
  return {
    _id: id,
    revision: 12,
    owner: `oStored${at % 5_000}`,
    service: { id: 'newborn-yuanling', edition: '2022-10-10' },
    status,
    flags: [],
    items: {},
    desk: status === 'draft' ? null : `stored-${at % 9}`,
    dueAt: null,
    dueProvisional: null,
    overdueSince: null,
    queue: status === 'accepted' ? 'accepted' : null,
    waitingKey: `${updatedAt}.${id}`,
    undelivered: false,
    owedBy: null,
    rejected: false,
    deadLetters: false,
    lastNotifyFailureAt: null,
    lastNotifyFailureCode: null,
    relayFailures: 0,
    submittedAt: updatedAt,
    nextRelayAt: kind === 8 ? now + DAY * (30 + (at % 30)) : null,
    leaseUntil: null,
    removeAt: new Date(now + DAY * (30 + (at % 300))).toISOString(),
    claims: [],
    sealed: SEALED,
    events: [],
    outbox: [],
    notices: [],
    commands: [],
    createdAt: updatedAt,
    updatedAt,
  }
}

/** In as few looks as possible, so that what was measured is still remembered. */
const completed = async (sample: Sample, ids: readonly string[]): Promise<void> => {
  const wanted = new Set(ids)
  for (let round = 0; round < 200; round += 1) {
    for (let ticks = 0; ticks < 3; ticks += 1) await sample.relay()
    const listed = (await sample.mother.list()).filter(({ id }) => wanted.has(id))
    if (listed.length === ids.length && listed.every(({ status }) => status === 'completed')) return
    for (const view of listed) await payIfDue(sample, view)
    await sample.rest()
  }
  throw new Error('not every case was completed')
}

interface Cost {
  readonly calls: number
  readonly documents: number
  readonly idleCalls: number
  readonly idleDocuments: number
}

const relayOf = async (sample: Sample) =>
  (await sample.invocations()).filter(({ function: name }) => name === 'relay' || name === 'callback')

/** What the relay and the departments' reports cost a case, beside so many stored ones. */
const costBeside = async (stored: number): Promise<Cost> => {
  const sample = await bootSample()
  try {
    for (let at = 0; at < stored; at += CHUNK) {
      const length = Math.min(CHUNK, stored - at)
      sample.seed(
        'applications',
        Array.from({ length }, (_one, next) => storedCase(at + next, sample.now())),
      )
    }
    await sample.relay()
    const idle = (await relayOf(sample)).at(-1)
    const ids: string[] = []
    for (let at = 0; at < CASES; at += 1) ids.push((await accepted(sample, sample.mother)).id)
    const from = new Date(sample.now()).toISOString()
    await completed(sample, ids)
    const worked = (await relayOf(sample)).filter(({ at, database }) => at >= from && database > 1)
    const sum = (of: (one: (typeof worked)[number]) => number) => worked.reduce((all, one) => all + of(one), 0)
    return {
      calls: sum(({ database }) => database) / CASES,
      documents: sum(({ documents }) => documents) / CASES,
      idleCalls: idle?.database ?? 0,
      idleDocuments: idle?.documents ?? 0,
    }
  } finally {
    await sample.close()
  }
}

/** `npm run bench -- relay`: database calls and documents read a case. Fails when a hundred times as many stored cases cost over 1.2 times as much. */
export const relay = async (): Promise<boolean> => {
  const few = await costBeside(FEW)
  const many = await costBeside(MANY)
  const rows = ([FEW, MANY] as const).map((stored, at) => {
    const { calls, documents, idleCalls, idleDocuments } = at === 0 ? few : many
    return [String(stored), calls.toFixed(1), documents.toFixed(1), String(idleCalls), String(idleDocuments)]
  })
  console.log('relay and callbacks of a newborn, from acceptance to the end\n')
  console.log(table(['stored', 'calls a case', 'documents a case', 'calls of an idle tick', 'documents of it'], rows))
  const ratio = Math.max(many.calls / few.calls, many.documents / few.documents)
  console.log(`\nat ${MANY} against ${FEW}: ${ratio.toFixed(2)} times (at most 1.2)`)
  return ratio <= 1.2
}
