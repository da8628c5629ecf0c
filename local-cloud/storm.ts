import { z } from 'zod/mini'
import { dice } from './dice'
import type { Fault } from './faults'

export const stormSchema = z.object({
  seed: z.number().check(z.int()),
  /** Of a hundred requests so many go wrong. */
  percent: z.number().check(z.minimum(0), z.maximum(100)),
})

type Kind = Fault['kind']
/** A dead worker takes its time to come back: it dies half as often as the rest goes wrong. */
const twice = (...kinds: readonly Kind[]): readonly Kind[] => [...kinds, ...kinds]

/** What can go wrong where: a database says no or is cut, a department is slow, a phone asks twice, a worker dies. */
const KINDS: readonly (readonly [prefix: string, kinds: readonly Kind[]])[] = [
  ['database.', [...twice('delay', 'error', 'drop', 'drop-after'), 'kill', 'kill-after']],
  ['storage.', ['delay', 'error', 'drop', 'kill']],
  ['wx.openApi', ['delay', 'error', 'drop', 'kill']],
  ['mount/', [...twice('delay', 'error', 'drop', 'drop-after', 'duplicate'), 'kill', 'kill-after']],
  ['functions/', ['delay', 'drop', 'drop-after', 'duplicate']],
  ['http/', ['delay', 'drop', 'drop-after', 'duplicate']],
]

const LONGEST_DELAY = 40

/** Faults by chance, but by the same chance for the same seed. */
export class Storm {
  private readonly next: () => number
  private readonly counts: Record<string, number> = {}

  constructor(private readonly settings: z.infer<typeof stormSchema>) {
    this.next = dice(settings.seed)
  }

  /** What happens to the next request; most are left alone. */
  strike(action: string): Fault | undefined {
    const kinds = KINDS.find(([prefix]) => action.startsWith(prefix))?.[1]
    if (kinds === undefined || this.next() * 100 >= this.settings.percent) return undefined
    const kind = kinds[Math.floor(this.next() * kinds.length)] ?? 'delay'
    this.counts[kind] = (this.counts[kind] ?? 0) + 1
    return { action, kind, count: 1, ms: Math.floor(this.next() * LONGEST_DELAY) }
  }

  /** How many of each kind so far. */
  injected(): Readonly<Record<string, number>> {
    return { ...this.counts }
  }
}
