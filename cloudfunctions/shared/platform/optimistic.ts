import { setTimeout as pause } from 'node:timers/promises'
import type { Collection } from './database'

/** Somebody else wrote between our read and our write. */
export const LOST = Symbol('lost the race')
export type Lost = typeof LOST

interface Race<R> {
  readonly read: () => Promise<R>
  /** Already read: saves the first read. */
  readonly known?: R | undefined
  readonly attempts: number
}

const FIRST_PAUSE = 5
const LONGEST_PAUSE = 200

/**
 * Reads, decides and writes under the condition that nothing changed meanwhile; whoever loses reads again and decides
 * again, on what is true now. Of many who write at once at least one gets through each time; the pauses keep the others
 * from meeting again. Answers `LOST` when all attempts were lost.
 */
export const optimistically = async <R, T>(
  { read, known, attempts }: Race<R>,
  change: (current: R) => Promise<T | Lost>,
): Promise<T | Lost> => {
  let current = known ?? (await read())
  for (let attempt = 1; ; attempt += 1) {
    const answer = await change(current)
    if (answer !== LOST || attempt >= attempts) return answer
    await pause(Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt))
    current = await read()
  }
}

interface Revisioned {
  readonly _id: string
  /** 0: not stored yet. */
  readonly revision: number
}

/** Writes the next revision of a small document, if nobody did so before. */
export const writeNext = async <D extends Revisioned>(
  documents: Collection<D>,
  before: D,
  after: D,
): Promise<D | Lost> => {
  const { _id, revision } = before
  const next: D = { ...after, _id, revision: revision + 1 }
  const { _id: _key, ...document } = next
  const isWritten =
    revision === 0
      ? await documents.insert(next)
      : (await documents.replace({ _id, revision } as never, document)) === 1
  return isWritten ? next : LOST
}
