import type { Sample } from '../support/sample'
import { stored } from './database'

interface UnderWay {
  readonly status: string
  readonly items: Readonly<Record<string, { readonly status: string }>>
  readonly outbox: readonly { readonly kind: string; readonly dead?: object }[]
  readonly leaseUntil: number | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** So many rounds for whoever calls back by themselves; then days pass, and who said nothing is asked. */
const SOON = 12
/** Of an item that somebody still works on. */
export const MOVING: ReadonlySet<string> = new Set(['queued', 'sent', 'acknowledged', 'due'])

/** Families pay what they owe. */
export const payBills = async (sample: Sample): Promise<void> => {
  const tax = sample.department('tax')
  for (const { id, paidAt } of await tax.log()) if (paidAt === undefined) await tax.pay(id)
}

/** Until nothing is left to be sent or reported; a case for which that never comes is seen by the judge. */
export const settle = async (sample: Sample, rounds = 120): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    while (await relayed(sample));
    await payBills(sample)
    if (!isAnythingUnderWay(sample.dataDir)) return
    await sample.passTime(round < SOON ? 20 * MINUTE : 6 * HOUR)
    await sample.rest()
  }
}

const relayed = async (sample: Sample): Promise<boolean> => {
  const outcome = (await sample.relay()) as { readonly data?: { readonly relayed?: number } }
  return (outcome.data?.relayed ?? 0) > 0
}

const isAnythingUnderWay = (dataDir: string): boolean =>
  stored<UnderWay>(dataDir, 'applications').some(
    ({ status, items, outbox, leaseUntil }) =>
      leaseUntil !== null ||
      outbox.some(({ kind, dead }) => kind !== 'timer' && kind !== 'status-inquiry' && dead === undefined) ||
      (status === 'accepted' && Object.values(items).some((item) => MOVING.has(item.status))),
  )
