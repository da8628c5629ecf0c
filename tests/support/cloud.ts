import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local-cloud/cloud'
import type { Invocation, LogEntry } from '../../local-cloud/invocations'
import type { SentMessage } from '../../local-cloud/messages/outbox'
import type { Harm } from '../../local-cloud/random-faults'

export interface Reply<T = unknown> {
  readonly status: number
  readonly body: T
}

/** One local cloud for one test file, and the little that every test of it does. */
export class TestCloud {
  private cloud: LocalCloud | undefined
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))

  constructor(private readonly options: Partial<LocalCloudOptions>) {}

  get url(): string {
    if (this.cloud === undefined) throw new Error('the cloud is not running')
    return this.cloud.url
  }

  async boot(): Promise<void> {
    this.cloud = await startLocalCloud({
      port: 0,
      dataDir: this.dataDir,
      functionsDir: join(this.dataDir, 'no-functions'),
      indexes: {},
      environment: {},
      templates: {},
      timers: false,
      quiet: true,
      survivesPowerLoss: false,
      ...this.options,
    })
  }

  async close(): Promise<void> {
    await this.cloud?.close()
    this.cloud = undefined
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Off and on again: the folder stays. */
  async restart(): Promise<void> {
    await this.cloud?.close()
    await this.boot()
  }

  /** Its bundle on disk is another. */
  async reload(name: string): Promise<void> {
    await this.cloud?.reload(name)
  }

  now = (): Date => this.cloud?.now() ?? new Date()

  seed(collection: string, documents: readonly object[]): void {
    this.cloud?.seed(collection, documents)
  }

  /** As a phone calls a function. */
  call<T = unknown>(name: string, event: unknown, openid = 'oSomebody'): Promise<Reply<T>> {
    return this.send(`/functions/${name}`, event, { 'x-local-openid': openid })
  }

  control<T = unknown>(what: string, body: object, openid = ''): Promise<Reply<T>> {
    return this.send(`/_local/${what}`, body, openid === '' ? {} : { 'x-local-openid': openid })
  }

  async look<T>(what: string): Promise<T> {
    return (await (await fetch(`${this.url}/_local/${what}`)).json()) as T
  }

  invocations = () => this.look<Invocation[]>('invocations')
  logs = () => this.look<LogEntry[]>('logs')
  messages = () => this.look<SentMessage[]>('messages')

  async clearFaults(): Promise<void> {
    await fetch(`${this.url}/_local/faults`, { method: 'DELETE' })
  }

  /** Random faults end: what they did. */
  async calm(): Promise<Harm> {
    const response = await fetch(`${this.url}/_local/random-faults`, { method: 'DELETE' })
    return (await response.json()) as Harm
  }

  private async send<T>(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Reply<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
}
