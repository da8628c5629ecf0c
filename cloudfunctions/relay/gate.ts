import { collection } from '../shared/platform/database'

/**
 * The gate before a system outside, one document each, shared by every instance: a circuit breaker, so that a system that
 * is down is not asked by every case in turn, and a rate limit, so that one that is slow is not run over.
 */
interface GateRecord {
  readonly _id: string
  readonly revision: number
  /** In a row. */
  readonly failures: number
  /** Milliseconds since 1970; 0 while it is open. */
  readonly closedUntil: number
  /** Since 1970. */
  readonly minute: number
  /** In that minute. */
  readonly sent: number
}

export type Passage =
  | { readonly pass: true; readonly isTroubled: boolean }
  | { readonly pass: false; readonly until: number; readonly isBroken: boolean }

const MINUTE = 60_000
const CLOSES_AFTER = 5
const SHORTEST = 15_000
const LONGEST = 5 * MINUTE
/** Longer than asking and sending take: while one is trying whether it is open again, the others wait. */
const TRIAL = 12_000
const RACES = 5

const gates = () => collection<GateRecord>('gates')
const fresh = (key: string): GateRecord => ({
  _id: key,
  revision: 0,
  failures: 0,
  closedUntil: 0,
  minute: 0,
  sent: 0,
})

/** Whether one request may go now, and if not, when to ask again. */
export const enter = async (key: string, perMinute: number | undefined, now: number): Promise<Passage> => {
  for (let race = 0; race < RACES; race += 1) {
    const gate = (await gates().get(key)) ?? fresh(key)
    if (gate.closedUntil > now) return { pass: false, until: gate.closedUntil, isBroken: true }
    const minute = Math.floor(now / MINUTE)
    const sent = gate.minute === minute ? gate.sent : 0
    if (perMinute !== undefined && sent >= perMinute) {
      return { pass: false, until: (minute + 1) * MINUTE, isBroken: false }
    }
    const isTrial = gate.closedUntil > 0
    const passage = { pass: true, isTroubled: gate.failures > 0 || isTrial } as const
    if (perMinute === undefined && !isTrial) return passage
    if (await write(gate, { minute, sent: sent + 1, closedUntil: isTrial ? now + TRIAL : 0 })) return passage
  }
  return { pass: false, until: now + 1_000, isBroken: false }
}

/** It answered: whatever it said, it is there. */
export const worked = (key: string): Promise<void> => note(key, () => ({ failures: 0, closedUntil: 0 }))

/** It did not answer, or said when to come again. */
export const failed = (key: string, now: number, notBefore = 0): Promise<void> =>
  note(key, ({ failures, closedUntil }) => {
    const count = failures + 1
    const pause = count < CLOSES_AFTER ? 0 : Math.min(LONGEST, SHORTEST * 2 ** (count - CLOSES_AFTER))
    const wait = Math.max(pause, notBefore)
    return { failures: count, closedUntil: wait === 0 && closedUntil <= now ? 0 : Math.max(closedUntil, now + wait) }
  })

const note = async (key: string, change: (gate: GateRecord) => Partial<GateRecord>): Promise<void> => {
  for (let race = 0; race < RACES; race += 1) {
    const gate = (await gates().get(key)) ?? fresh(key)
    if (await write(gate, change(gate))) return
  }
}

const write = async (gate: GateRecord, change: Partial<GateRecord>): Promise<boolean> => {
  const { _id, revision } = gate
  if (revision === 0) return gates().insert({ ...gate, ...change, revision: 1 })
  return (await gates().update({ _id, revision }, { ...change, revision: revision + 1 })) === 1
}
