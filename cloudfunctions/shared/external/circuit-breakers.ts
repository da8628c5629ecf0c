import { collection } from '../platform/database'
import { LOST, optimistically, writeNext } from '../platform/optimistic'
import { type Admission, admit, afterFailure, afterSuccess, type BreakerState, UNUSED } from './circuit-breaker'

/** `circuit-breakers/{system}`: one document each, shared by every instance. */
interface BreakerRecord extends BreakerState {
  readonly _id: string
  readonly revision: number
}

const ATTEMPTS = 5
const LATER = 1_000

const breakers = () => collection<BreakerRecord>('circuit-breakers')

const race = (key: string) => ({
  read: async (): Promise<BreakerRecord> => (await breakers().get(key)) ?? { _id: key, revision: 0, ...UNUSED },
  attempts: ATTEMPTS,
})

/** Whether one call may go now. One read; a write only with a rate limit or when the breaker was open. */
export const acquire = async (key: string, perMinute: number | undefined, now: number): Promise<Admission> => {
  const admission = await optimistically(race(key), async (record): Promise<Admission | typeof LOST> => {
    const { admission, change } = admit(record, perMinute, now)
    if (change === undefined) return admission
    return (await writeNext(breakers(), record, { ...record, ...change })) === LOST ? LOST : admission
  })
  return admission === LOST ? { pass: false, until: now + LATER, isBroken: false } : admission
}

export const recordSuccess = async (key: string): Promise<void> => {
  await optimistically(race(key), (record) => writeNext(breakers(), record, { ...record, ...afterSuccess(record) }))
}

export const recordFailure = async (key: string, now: number, notBefore?: number): Promise<void> => {
  await optimistically(race(key), (record) =>
    writeNext(breakers(), record, { ...record, ...afterFailure(record, now, notBefore) }),
  )
}
