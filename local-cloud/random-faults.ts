import { z } from 'zod/mini'
import type { Fault } from './faults'
import { seededRandom } from './seeded-random'

export const randomFaultsSchema = z.object({
  seed: z.number().check(z.int()),
  /** Of a hundred requests so many go wrong. */
  percent: z.number().check(z.minimum(0), z.maximum(100)),
})

type Kind = Fault['kind']
/** A worker takes long to restart, so it is killed half as often as other faults happen. */
const twice = (...kinds: readonly Kind[]): readonly Kind[] => [...kinds, ...kinds]

const ON_THE_WAY = ['delay', 'drop', 'drop-after', 'late', 'duplicate'] as const

/**
 * What can go wrong where: a phone or a department that calls is cut off or asks twice, and what was given up arrives
 * behind what was sent instead; what a function asks of others is also refused, and the function dies over it.
 */
const KINDS: readonly (readonly [prefix: string, kinds: readonly Kind[]])[] = [
  ...['functions/', 'http/'].map((prefix) => [prefix, ON_THE_WAY] as const),
  ...['database.', 'storage.', 'wx.openApi', 'mount/'].map(
    (prefix) => [prefix, [...twice(...ON_THE_WAY, 'error'), 'kill', 'kill-after']] as const,
  ),
]

/** The faults that happened, to explain a result. */
export interface Strike {
  /** ISO instant, by the clock of the cloud. */
  readonly at: string
  readonly action: string
  readonly kind: Kind
  /** The ids in the request: of cases, commands, pictures. */
  readonly ids: readonly string[]
}

export interface Harm {
  /** How many of each kind. */
  readonly injected: Readonly<Record<string, number>>
  readonly strikes: readonly Strike[]
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const LONGEST_DELAY = 40
const MOST_BEHIND = 5

/** Random faults, the same ones for the same seed. */
export class RandomFaults {
  private readonly next: () => number
  private readonly strikes: Strike[] = []

  constructor(
    private readonly settings: z.infer<typeof randomFaultsSchema>,
    private readonly now: () => Date,
  ) {
    this.next = seededRandom(settings.seed)
  }

  /** What happens to the next request; most are left alone. `said`: its text. */
  strike(action: string, said: () => string): Fault | undefined {
    const kinds = KINDS.find(([prefix]) => action.startsWith(prefix))?.[1]
    if (kinds === undefined || this.next() * 100 >= this.settings.percent) return undefined
    const kind = kinds[Math.floor(this.next() * kinds.length)] ?? 'delay'
    this.strikes.push({ at: this.now().toISOString(), action, kind, ids: [...new Set(said().match(ID))] })
    const much = this.next()
    return { action, kind, count: 1, ms: Math.floor(much * LONGEST_DELAY), behind: 1 + Math.floor(much * MOST_BEHIND) }
  }

  /** So far. */
  harm(): Harm {
    const injected: Record<string, number> = {}
    for (const { kind } of this.strikes) injected[kind] = (injected[kind] ?? 0) + 1
    return { injected, strikes: this.strikes }
  }
}
