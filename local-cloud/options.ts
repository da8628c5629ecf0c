import type { IndexTable } from './database/indexes'
import type { OpenApis } from './messages/open-api'
import type { SmsTemplates } from './messages/sms'
import type { MessageTemplates } from './messages/templates'

/** What a mount is asked. `path` is what follows the prefix: `/departments/police/log` at `/departments` is `/police/log`. */
export interface MountRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly query: Readonly<Record<string, string>>
}

export interface MountResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** JSON that outlives the process. */
export interface KeyValue {
  get<T = unknown>(key: string): T | undefined
  set(key: string, value: unknown): void
  list<T = unknown>(prefix: string): { readonly key: string; readonly value: T }[]
}

/** What a mount may use of the cloud it lives next to. */
export interface MountCloud {
  now(): Date
  readonly baseUrl: string
  readonly keep: KeyValue
  readonly fetch: typeof fetch
  /** Forgotten when the cloud closes. */
  later(ms: number, run: () => unknown): void
  /** Holds an answer back. */
  pause(ms: number): Promise<void>
}

export type Mount = (request: MountRequest, cloud: MountCloud) => Promise<MountResponse> | MountResponse

export interface LocalCloudOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly dataDir: string
  readonly functionsDir: string
  /** Where compiled code of the functions is kept, for shorter cold starts. By default it is not. */
  readonly compiledDir?: string
  readonly indexes: IndexTable
  readonly environment: Readonly<Record<string, string>> | ((baseUrl: string) => Readonly<Record<string, string>>)
  readonly templates: MessageTemplates
  readonly smsTemplates?: SmsTemplates
  /** Doubles of what else `cloud.openapi` offers, by name. */
  readonly openApis?: OpenApis
  readonly h5Dir?: string
  readonly mounts?: Readonly<Record<string, Mount>>
  /** What mounts leave for later happens only when `POST /_local/rest` asks for it. Default: when its time has come. */
  readonly laterOnRequest?: boolean
  /** Whether functions with a timer run by themselves. Default true. */
  readonly timers?: boolean
  /** A query that no index covers fails. Default false. */
  readonly strictIndexes?: boolean
  readonly quiet?: boolean
  /** Where lines of the log go unless it is quiet. Default: the terminal. */
  readonly print?: (line: string) => void
  /** Whether a function is ended when its time is over. Default true; somebody with a debugger has no use for it. */
  readonly timeLimits?: boolean
  /** Whether what was answered is still there after the power went. Default true; it always is after the process died. */
  readonly survivesPowerLoss?: boolean
  /** When its clock begins, an ISO instant. Default: the machine's time. */
  readonly now?: string
}

export interface LocalCloud {
  readonly url: string
  /** Inserts the documents whose `_id` is not there yet. */
  seed(collection: string, documents: readonly object[]): void
  /** Puts a file into the storage; answers its id. */
  put(path: string, content: Buffer): Promise<string>
  now(): Date
  /** The bundle and config.json of this function have changed on disk. Rejects, and keeps the old one, when it cannot be loaded. */
  reload(name: string): Promise<void>
  /** Forgets what is stored, what was asked to go wrong and what is left for later. Functions stay warm, the clock goes on. */
  clear(): Promise<void>
  close(): Promise<void>
}
