import { CloudFailure } from '../failure'
import { Dropped } from '../faults'
import type { Mount, MountCloud, MountRequest } from '../options'
import { answer, type Exchange, readBody, refuse } from './exchange'

const MOST_BYTES = 20 * 1024 * 1024

/** What is due so close together was meant for the same moment. */
const TOGETHER_MS = 200

/** What may happen to a request of a function on its way to a mount. */
export type Trouble = <T>(prefix: string, said: () => string, effect: () => Promise<T>) => Promise<T>

interface Later {
  /** Milliseconds, on the time of `Mounts.time`. */
  readonly due: number
  readonly timer: NodeJS.Timeout | undefined
  readonly run: () => Promise<void>
}

/** Other services that live next to the cloud in this process: a prefix of the path for each. */
export class Mounts {
  private readonly waiting = new Set<Later>()
  private readonly underWay = new Set<Promise<void>>()
  private readonly clouds = new Map<string, MountCloud>()
  /** Until when everything that waits for a request has happened, milliseconds: a slow machine must not change the order. */
  private doneUntil = 0

  constructor(
    private readonly mounts: Readonly<Record<string, Mount>>,
    private readonly cloudFor: (prefix: string) => Omit<MountCloud, 'later' | 'pause'>,
    private readonly complain: (line: string) => void,
    private readonly trouble: Trouble,
    /** What is left for later waits until it is hastened. */
    private readonly onRequest = false,
  ) {}

  prefixOf(path: string): string | undefined {
    return Object.keys(this.mounts).find((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  }

  async handle(exchange: Exchange, prefix: string, path = exchange.path.slice(prefix.length)): Promise<void> {
    const mount = this.mounts[prefix]
    const body = await readBody(exchange.request, MOST_BYTES)
    if (mount === undefined) return refuse(exchange, 404, 'not-found', '没有这个页面')
    if (body === undefined) return refuse(exchange, 413, 'too-large', '提交的内容太大了')
    const { request, url } = exchange
    const asked: MountRequest = {
      method: request.method ?? 'GET',
      path: path === '' ? '/' : path,
      headers: Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)])),
      body,
      query: Object.fromEntries(url.searchParams),
    }
    const serve = async () => mount(asked, this.cloudOf(prefix))
    try {
      // What is signed comes from a function; the rest are people who look.
      const answered = await ('webhook-id' in asked.headers
        ? this.trouble(prefix, () => body.toString(), serve)
        : serve())
      answer(exchange, answered.status, answered.body ?? '', answered.headers ?? {})
    } catch (error) {
      if (error instanceof Dropped) request.socket.destroy()
      else if (error instanceof CloudFailure) refuse(exchange, 503, 'down', '暂时不可用')
      else throw error
    }
  }

  close(): void {
    for (const { timer } of this.waiting) clearTimeout(timer)
    this.waiting.clear()
  }

  /**
   * What was left for later and would happen next, happens now: all that is due at about the same time, one after the
   * other. Nobody has to wait for it. Answers how many there were.
   */
  async hasten(): Promise<number> {
    const waiting = [...this.waiting].sort((one, other) => one.due - other.due)
    const first = waiting[0]?.due ?? 0
    const next = waiting.filter(({ due }) => due - first <= TOGETHER_MS)
    this.doneUntil = Math.max(this.doneUntil, first)
    const arrived = next.length + this.underWay.size
    await Promise.all(this.underWay)
    for (const later of next) if (this.waiting.has(later)) await this.begin(later)
    return arrived
  }

  /** The same for every request, so that a mount may remember by it. */
  private cloudOf(prefix: string): MountCloud {
    const known = this.clouds.get(prefix)
    if (known !== undefined) return known
    const cloud: MountCloud = {
      ...this.cloudFor(prefix),
      later: (ms, run) => this.later(prefix, ms, run, this.onRequest),
      pause: (ms) => this.pause(prefix, ms),
    }
    this.clouds.set(prefix, cloud)
    return cloud
  }

  private pause(prefix: string, ms: number): Promise<void> {
    return new Promise((resolve) => this.later(prefix, ms, resolve, false))
  }

  private time(): number {
    return this.onRequest ? this.doneUntil : performance.now()
  }

  private later(prefix: string, ms: number, run: () => unknown, onRequest: boolean): void {
    const later: Later = {
      due: this.time() + ms,
      timer: onRequest ? undefined : setTimeout(() => void this.begin(later), ms),
      run: async () => {
        try {
          await run()
        } catch (error) {
          this.complain(`[${prefix}] ${error instanceof Error ? error.message : 'failed'}`)
        }
      },
    }
    this.waiting.add(later)
  }

  private async begin(later: Later): Promise<void> {
    clearTimeout(later.timer)
    this.waiting.delete(later)
    const work = later.run()
    this.underWay.add(work)
    await work
    this.underWay.delete(work)
  }
}
