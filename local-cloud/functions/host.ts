import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { APP_ID, type Caller, ENVIRONMENT, invocationEnvironment, sourceOf } from '../environment'
import { CloudFailure } from '../failure'
import { actionOf, type Call, type Invocation, type LogEntry, Recent } from '../invocations'
import type { LocalCloudOptions } from '../options'
import type { FunctionFolder } from './folder'
import { Pool } from './pool'
import { SourcePlaces } from './source-places'

/** What the platform says when there is no such function (WIRE 4.3). */
export const FUNCTION_NOT_FOUND = 'FUNCTION_NOT_FOUND'

const MOST_INVOCATIONS = 500
const MOST_LOGS = 2000
/** For debugging: no time limit, which is the longest a timer can be set to. */
const NO_LIMIT_MS = 2 ** 31 - 1

interface Running {
  readonly function: string
  readonly source: string
  readonly id: string
  readonly calls: Call[]
}

/** Runs the functions and remembers what they did: which calls of the wire belong to which invocation. */
export class FunctionHost {
  readonly invocations = new Recent<Invocation>(MOST_INVOCATIONS)
  readonly logs = new Recent<LogEntry>(MOST_LOGS)
  /** Since the start; the list of invocations forgets. */
  readonly totals = { invocations: 0, database: 0, documents: 0 }
  private readonly pools = new Map<string, Pool>()
  private readonly running = new Map<string, Running>()
  private readonly places = new SourcePlaces()
  private readonly resting: (() => void)[] = []
  private closed = false

  constructor(
    readonly folder: FunctionFolder,
    private readonly clock: Clock,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly print: (line: string) => void,
    private readonly options: Pick<LocalCloudOptions, 'compiledDir' | 'timeLimits'> = {},
  ) {}

  /** Answers the JSON of what the function returned. */
  async invoke(name: string, event: object, caller: Caller): Promise<string> {
    if (this.closed || !this.folder.has(name)) {
      throw new CloudFailure(FUNCTION_NOT_FOUND, 'FunctionName parameter could not be found')
    }
    const timeoutMs = this.options.timeLimits === false ? NO_LIMIT_MS : this.folder.config(name).timeoutMs
    const id = randomUUID()
    const token = randomUUID()
    const running: Running = { function: name, source: sourceOf(caller), id, calls: [] }
    const started = performance.now()
    const at = this.clock.now().toISOString()
    this.running.set(token, running)
    let code: string | undefined
    try {
      return await this.poolOf(name).run(
        {
          id,
          event: JSON.stringify(event),
          context: contextOf(name, id, timeoutMs),
          environment: invocationEnvironment(caller, token),
        },
        timeoutMs,
      )
    } catch (error) {
      code = error instanceof CloudFailure ? error.code : 'FUNCTIONS_EXECUTE_FAIL'
      if (error instanceof CloudFailure) this.log(name, 'error', error.message)
      throw error
    } finally {
      this.running.delete(token)
      const database = running.calls.filter(({ action }) => action.startsWith('database.')).length
      const documents = running.calls.reduce((sum, call) => sum + (call.documents ?? 0), 0)
      this.totals.invocations += 1
      this.totals.database += database
      this.totals.documents += documents
      this.invocations.add({
        function: name,
        action: caller.from === 'client' || caller.from === 'function' ? actionOf(event) : caller.from,
        source: running.source,
        at,
        ms: Math.round(performance.now() - started),
        ok: code === undefined,
        ...(code === undefined ? {} : { code }),
        database,
        documents,
        calls: running.calls,
      })
      if (this.running.size === 0) for (const wake of this.resting.splice(0)) wake()
    }
  }

  /** The function an invocation token belongs to, when it is one of ours. */
  callerOf(token: string): { readonly function: string; readonly source: string } | undefined {
    return this.running.get(token)
  }

  noteCall(token: string, call: Call): void {
    this.running.get(token)?.calls.push(call)
  }

  kill(token: string): void {
    const running = this.running.get(token)
    if (running !== undefined) this.pools.get(running.function)?.kill(running.id)
  }

  /** Until no function is at work. */
  async rest(): Promise<void> {
    while (this.running.size > 0) await new Promise<void>((resolve) => this.resting.push(resolve))
  }

  /** The functions at work, for whoever is asked by one of them without being told which. */
  atWork(): readonly string[] {
    return [...new Set([...this.running.values()].map((running) => running.function))]
  }

  killAll(name: string): void {
    for (const [token, running] of this.running) if (running.function === name) this.kill(token)
  }

  /**
   * From now on the bundle as it is on disk answers; what runs ends on the one it began with. A bundle that cannot be loaded
   * changes nothing: rejects with its error, in places of the source.
   */
  async reload(name: string): Promise<void> {
    const next = this.newPool(name)
    try {
      await next.warm()
    } catch (error) {
      await next.close()
      throw new Error(this.inSource(name, error instanceof Error ? error.message : String(error)))
    }
    this.pools.get(name)?.retire()
    this.pools.set(name, next)
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
  }

  private poolOf(name: string): Pool {
    const known = this.pools.get(name)
    if (known !== undefined) return known
    const pool = this.newPool(name)
    this.pools.set(name, pool)
    return pool
  }

  private newPool(name: string): Pool {
    return new Pool({
      entry: this.folder.entry(name),
      compiledDir: this.options.compiledDir,
      environment: this.environment,
      clock: this.clock.shared,
      onLog: (level, text) => this.log(name, level, text),
    })
  }

  private log(name: string, level: string, text: string): void {
    if (this.closed) return
    const said = this.inSource(name, text)
    this.logs.add({ at: this.clock.now().toISOString(), function: name, level, text: said })
    this.print(`[${name}] ${said}`)
  }

  private inSource(name: string, text: string): string {
    return this.places.inSource(text, this.folder.entry(name))
  }
}

const contextOf = (name: string, id: string, timeoutMs: number) => ({
  request_id: id,
  function_name: name,
  function_version: '$LATEST',
  memory_limit_in_mb: 256,
  time_limit_in_ms: timeoutMs,
  namespace: ENVIRONMENT,
  appId: APP_ID,
})
