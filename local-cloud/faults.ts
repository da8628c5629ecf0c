import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import { CloudFailure } from './failure'
import type { Harm, RandomFaults } from './random-faults'

export const faultSchema = z.object({
  /**
   * An action of the wire (`database.modifyDocument`), at the gateway `functions/<name>`, `http/<name>`, `storage/upload`,
   * `storage/download`, `mount/<name>` for a signed request to a mount, or `*` for all that functions do.
   */
  action: z.string(),
  kind: z.enum(['delay', 'drop', 'drop-after', 'error', 'duplicate', 'late', 'kill', 'kill-after']),
  count: z.number().check(z.int(), z.minimum(1)),
  /** Only requests about this collection. */
  collection: z.optional(z.string()),
  /** Only requests this function makes. */
  function: z.optional(z.string()),
  /** So many that fit are let by first. */
  skip: z.optional(z.number().check(z.int(), z.minimum(0))),
  ms: z.optional(z.number().check(z.minimum(0), z.maximum(600_000))),
  code: z.optional(z.string()),
  /** `late`: behind so many other requests; one, untold. */
  behind: z.optional(z.number().check(z.int(), z.minimum(1))),
})

export type Fault = z.infer<typeof faultSchema>

/** The connection is to be cut without an answer. */
export class Dropped extends Error {}

export interface About {
  readonly collection?: string | undefined
  /** The function that asks. */
  readonly function?: string | undefined
  /** Its text. */
  readonly said?: (() => string) | undefined
  /** Ends the worker that asks. */
  readonly kill?: (() => void) | undefined
}

/** The faults that were requested. The oldest that matches a request is injected first, `count` times. */
export class Faults {
  private faults: { readonly fault: Fault; left: number; skip: number }[] = []
  private randomFaults: RandomFaults | undefined
  private late: { readonly effect: () => unknown; behind: number }[] = []

  ask(fault: Fault): void {
    this.faults.push({ fault, left: fault.count, skip: fault.skip ?? 0 })
  }

  /** From now on things go wrong by chance; or no longer. */
  setRandomFaults(randomFaults: RandomFaults | undefined): void {
    this.randomFaults = randomFaults
  }

  /** What random faults have done so far. */
  harm(): Harm {
    return this.randomFaults?.harm() ?? { injected: {}, strikes: [] }
  }

  clear(): Promise<void> {
    this.faults = []
    return this.letIn()
  }

  /** Delivers the delayed requests now. */
  async letIn(): Promise<void> {
    await Promise.all(this.late.splice(0).map(({ effect }) => arrive(effect)))
  }

  list(): readonly (Fault & { readonly left: number })[] {
    return this.faults.map(({ fault, left }) => ({ ...fault, left }))
  }

  /** Runs `effect` once, twice, late, behind others or never, as asked. `kill` ends the worker that made the request. */
  async around<T>(action: string, effect: () => Promise<T> | T, about: About = {}): Promise<T> {
    try {
      return await this.through(action, effect, about)
    } finally {
      this.passed()
    }
  }

  /** One more request is done; what was held back until then is delivered. */
  private passed(): void {
    for (const one of this.late) one.behind -= 1
    const arriving = this.late.filter(({ behind }) => behind < 0)
    this.late = this.late.filter(({ behind }) => behind >= 0)
    for (const { effect } of arriving) void arrive(effect)
  }

  private async through<T>(action: string, effect: () => Promise<T> | T, { kill, said, ...about }: About): Promise<T> {
    const fault = this.take(action, about) ?? this.randomFaults?.strike(action, said ?? (() => ''))
    if (fault === undefined) return effect()
    switch (fault.kind) {
      case 'delay':
        await pause(fault.ms ?? 1000)
        return effect()
      case 'error':
        throw new CloudFailure(fault.code ?? 'SYS_ERR', 'a fault that was asked for')
      case 'drop':
        throw new Dropped()
      case 'drop-after':
        await effect()
        throw new Dropped()
      case 'duplicate': {
        const answer = await effect()
        await Promise.resolve(effect()).catch(() => undefined)
        return answer
      }
      case 'late':
        // The caller gets a broken connection and retries: this request arrives after the retry.
        this.late.push({ effect, behind: fault.behind ?? 1 })
        throw new Dropped()
      case 'kill':
        kill?.()
        throw new Dropped()
      case 'kill-after':
        await effect()
        kill?.()
        throw new Dropped()
    }
  }

  private take(action: string, { collection, function: name }: About): Fault | undefined {
    const found = this.faults.find(
      ({ fault }) =>
        (fault.action === action || (fault.action === '*' && name !== undefined)) &&
        (fault.collection === undefined || fault.collection === collection) &&
        (fault.function === undefined || fault.function === name),
    )
    if (found === undefined) return undefined
    if (found.skip > 0) {
      found.skip -= 1
      return undefined
    }
    found.left -= 1
    if (found.left <= 0) this.faults = this.faults.filter((one) => one !== found)
    return found.fault
  }
}

/** The caller no longer waits for the answer. */
const arrive = async (effect: () => unknown): Promise<void> => {
  try {
    await effect()
  } catch {
    // As little as for its failure.
  }
}
