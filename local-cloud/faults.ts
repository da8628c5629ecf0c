import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import { CloudFailure } from './failure'

export const faultSchema = z.object({
  /** An action of the wire (`database.modifyDocument`), or at the gateway `functions/<name>`, `http/<name>`, `storage/upload`. */
  action: z.string(),
  kind: z.enum(['delay', 'drop', 'drop-after', 'error', 'duplicate', 'kill', 'kill-after']),
  count: z.number().check(z.int(), z.minimum(1)),
  /** Only requests about this collection. */
  collection: z.optional(z.string()),
  ms: z.optional(z.number().check(z.minimum(0), z.maximum(600_000))),
  code: z.optional(z.string()),
})

export type Fault = z.infer<typeof faultSchema>

/** The connection is to be cut without an answer. */
export class Dropped extends Error {}

/** What to do when somebody has asked for trouble. The oldest fault that fits comes first, `count` times. */
export class Faults {
  private faults: { readonly fault: Fault; left: number }[] = []

  ask(fault: Fault): void {
    this.faults.push({ fault, left: fault.count })
  }

  clear(): void {
    this.faults = []
  }

  list(): readonly (Fault & { readonly left: number })[] {
    return this.faults.map(({ fault, left }) => ({ ...fault, left }))
  }

  /** Runs `effect` once, twice, late or never, as asked. `kill` ends the worker that made the request. */
  async around<T>(
    action: string,
    effect: () => Promise<T> | T,
    { collection, kill }: { readonly collection?: string | undefined; readonly kill?: (() => void) | undefined } = {},
  ): Promise<T> {
    const fault = this.take(action, collection)
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
      case 'kill':
        kill?.()
        throw new Dropped()
      case 'kill-after':
        await effect()
        kill?.()
        throw new Dropped()
    }
  }

  private take(action: string, collection: string | undefined): Fault | undefined {
    const found = this.faults.find(
      ({ fault }) => fault.action === action && (fault.collection === undefined || fault.collection === collection),
    )
    if (found === undefined) return undefined
    found.left -= 1
    if (found.left <= 0) this.faults = this.faults.filter((one) => one !== found)
    return found.fault
  }
}
