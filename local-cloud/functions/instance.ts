import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CloudFailure } from '../failure'

export interface Work {
  readonly id: string
  /** JSON. */
  readonly event: string
  readonly context: object
  readonly environment: Readonly<Record<string, string>>
}

export interface InstanceOptions {
  readonly entry: string
  /** A folder for code compiled of the bundle, so that the next cold start is shorter; without it none is kept. */
  readonly compiledDir?: string | undefined
  readonly environment: Readonly<Record<string, string>>
  readonly clock: SharedArrayBuffer
  readonly onLog: (level: string, text: string) => void
}

/** Generous, because a cold start on a busy machine is slow. */
const MOST_LOADING_MS = 60_000

type Report =
  | { readonly ready: true }
  | { readonly log: { readonly level: string; readonly text: string } }
  | { readonly id: string; readonly ok: true; readonly result: string }
  | { readonly id: string; readonly ok: false; readonly text: string }

interface Pending {
  readonly id: string
  readonly timeoutMs: number
  timer: NodeJS.Timeout
  readonly resolve: (json: string) => void
  readonly reject: (error: Error) => void
}

/** A warm instance of a function: a worker thread that is given one invocation after another. */
export class Instance {
  /** When the bundle is loaded; rejects with why it cannot be. */
  readonly loaded: Promise<void>
  private loadedOr!: { readonly yes: () => void; readonly no: (error: Error) => void }
  private readonly worker: Worker
  private pending: Pending | undefined
  private ready = false
  private ended = false

  constructor(private readonly options: InstanceOptions) {
    this.loaded = new Promise((yes, no) => {
      this.loadedOr = { yes, no }
    })
    // Most do not ask.
    this.loaded.catch(() => undefined)
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      env: { ...options.environment },
      // Not the loader of the local cloud: functions are plain JavaScript, as in the cloud.
      execArgv: [],
      workerData: { entry: options.entry, compiled: options.compiledDir, clock: options.clock },
      stdout: true,
      stderr: true,
    })
    this.worker.stdout.on('data', (chunk: Buffer) => options.onLog('log', String(chunk).trimEnd()))
    this.worker.stderr.on('data', (chunk: Buffer) => options.onLog('error', String(chunk).trimEnd()))
    this.worker.on('message', (report: Report) => this.receive(report))
    this.worker.on('error', (error: unknown) => this.fail(traceOf(error)))
    this.worker.on('exit', (code) => this.fail(`the instance ended (${code})`))
  }

  get alive(): boolean {
    return !this.ended
  }

  /** Answers the JSON of what the function returned. Its time begins when the instance has loaded it. */
  run(work: Work, timeoutMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = this.limit(this.ready ? timeoutMs : MOST_LOADING_MS)
      this.pending = { id: work.id, timeoutMs, timer, resolve, reject }
      this.worker.postMessage(work)
    })
  }

  async end(): Promise<void> {
    this.ended = true
    await this.worker.terminate()
  }

  private receive(report: Report): void {
    if ('log' in report) {
      this.options.onLog(report.log.level, report.log.text)
      return
    }
    if ('ready' in report) {
      this.ready = true
      this.loadedOr.yes()
      if (this.pending === undefined) return
      clearTimeout(this.pending.timer)
      this.pending.timer = this.limit(this.pending.timeoutMs)
      return
    }
    if (this.pending?.id !== report.id) return
    const { resolve, reject } = this.settled(this.pending)
    if (report.ok) resolve(report.result)
    else reject(new CloudFailure('FUNCTIONS_EXECUTE_FAIL', report.text))
  }

  private limit(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.fail(`Invoking task timed out after ${ms / 1000} seconds`, 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
      void this.end()
    }, ms)
  }

  private settled(pending: Pending): Pending {
    clearTimeout(pending.timer)
    this.pending = undefined
    return pending
  }

  private fail(text: string, code = 'FUNCTIONS_EXECUTE_FAIL'): void {
    this.ended = true
    this.loadedOr.no(new CloudFailure(code, text))
    if (this.pending !== undefined) this.settled(this.pending).reject(new CloudFailure(code, text))
  }
}

/** What is thrown may come from another realm, whose `Error` is not ours. */
const traceOf = (error: unknown): string => {
  const { stack } = Object(error) as { stack?: unknown }
  return typeof stack === 'string' ? stack : String(error)
}
