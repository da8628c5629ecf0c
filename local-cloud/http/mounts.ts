import { CloudFailure } from '../failure'
import { Dropped } from '../faults'
import type { Mount, MountCloud, MountRequest } from '../options'
import { answer, type Exchange, readBody, refuse } from './exchange'

const MOST_BYTES = 20 * 1024 * 1024

/** What may happen to a request of a function on its way to a mount. */
export type Trouble = <T>(prefix: string, said: () => string, effect: () => Promise<T>) => Promise<T>

/** Other services that live next to the cloud in this process: a prefix of the path for each. */
export class Mounts {
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly clouds = new Map<string, MountCloud>()

  constructor(
    private readonly mounts: Readonly<Record<string, Mount>>,
    private readonly cloudFor: (prefix: string) => Omit<MountCloud, 'later'>,
    private readonly complain: (line: string) => void,
    private readonly trouble: Trouble,
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
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  /** The same for every request, so that a mount may remember by it. */
  private cloudOf(prefix: string): MountCloud {
    const known = this.clouds.get(prefix)
    if (known !== undefined) return known
    const cloud: MountCloud = { ...this.cloudFor(prefix), later: (ms, run) => this.later(prefix, ms, run) }
    this.clouds.set(prefix, cloud)
    return cloud
  }

  private later(prefix: string, ms: number, run: () => unknown): void {
    const timer = setTimeout(async () => {
      this.timers.delete(timer)
      try {
        await run()
      } catch (error) {
        this.complain(`[${prefix}] ${error instanceof Error ? error.message : 'failed'}`)
      }
    }, ms)
    this.timers.add(timer)
  }
}
