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
  readonly environment: Readonly<Record<string, string>>
  readonly clock: SharedArrayBuffer
  readonly onLog: (level: string, text: string) => void
}

type Report =
  | { readonly log: { readonly level: string; readonly text: string } }
  | { readonly id: string; readonly ok: true; readonly result: string }
  | { readonly id: string; readonly ok: false; readonly text: string }

interface Pending {
  readonly id: string
  readonly settle: (settle: () => void) => void
  readonly resolve: (json: string) => void
  readonly reject: (error: Error) => void
}

/** A warm instance of a function: a worker thread that is given one invocation after another. */
export class Instance {
  private readonly worker: Worker
  private pending: Pending | undefined
  private ended = false

  constructor(private readonly options: InstanceOptions) {
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      env: { ...options.environment },
      // Not the loader of the local cloud: functions are plain JavaScript, as in the cloud.
      execArgv: [],
      workerData: { entry: options.entry, clock: options.clock },
      stdout: true,
      stderr: true,
    })
    this.worker.stdout.on('data', (chunk: Buffer) => options.onLog('log', String(chunk).trimEnd()))
    this.worker.stderr.on('data', (chunk: Buffer) => options.onLog('error', String(chunk).trimEnd()))
    this.worker.on('message', (report: Report) => this.receive(report))
    this.worker.on('error', (error) => this.fail(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    this.worker.on('exit', (code) => this.fail(`the instance ended (${code})`))
  }

  get alive(): boolean {
    return !this.ended
  }

  /** Answers the JSON of what the function returned. */
  run(work: Work, timeoutMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const seconds = timeoutMs / 1000
        this.fail(`Invoking task timed out after ${seconds} seconds`, 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
        void this.end()
      }, timeoutMs)
      const settle = (then: () => void) => {
        clearTimeout(timer)
        this.pending = undefined
        then()
      }
      this.pending = { id: work.id, settle, resolve, reject }
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
    const { pending } = this
    if (pending?.id !== report.id) return
    pending.settle(() => {
      if (report.ok) pending.resolve(report.result)
      else pending.reject(new CloudFailure('FUNCTIONS_EXECUTE_FAIL', report.text))
    })
  }

  private fail(text: string, code = 'FUNCTIONS_EXECUTE_FAIL'): void {
    this.ended = true
    const { pending } = this
    pending?.settle(() => pending.reject(new CloudFailure(code, text)))
  }
}
