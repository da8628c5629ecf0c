/**
 * The contract: what an unmodified wx-server-sdk may rely on. By default against the local cloud.
 *
 * Against a real environment, whose answers are the truth:
 *
 *   CONTRACT_ENV=real TCB_ENV=<environment> TENCENTCLOUD_SECRETID=… TENCENTCLOUD_SECRETKEY=… npx jest tests/contract
 *
 * It then sets up nothing locally and skips what only the local cloud has (`localOnly`: controls, faults, gateway,
 * function folders, the index guard). It creates collections `contract_…` and files `contract/…`, to be removed by hand.
 */
import { randomUUID } from 'node:crypto'
import sdk from 'wx-server-sdk'
import { sdkEnvironment } from '../../local-cloud/environment'
import type { LocalCloudOptions } from '../../local-cloud/options'
import { TestCloud } from '../support/cloud'

export type Fields = Readonly<Record<string, unknown>>
type Stored = Record<string, unknown>

interface Query {
  where(filter: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: Readonly<Record<string, boolean>>): Query
  get(): Promise<{ data: Stored[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Doc {
  get(): Promise<{ data: Stored }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  set(change: { data: object }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Pipeline {
  match(filter: object): Pipeline
  group(by: object): Pipeline
  sort(by: object): Pipeline
  project(fields: object): Pipeline
  limit(count: number): Pipeline
  unwind(path: string): Pipeline
  lookup(how: object): Pipeline
  end(): Promise<{ list: Stored[] }>
}

export interface Collection extends Query {
  doc(id: string | number): Doc
  add(document: { data: object | readonly object[] }): Promise<{ _id: string; _ids?: readonly string[] }>
  aggregate(): Pipeline
}

type Command = (...parameters: readonly unknown[]) => unknown

export interface Cloud {
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(options: object): void
  database(options?: object): {
    collection(name: string): Collection
    createCollection(name: string): Promise<{ errMsg: string }>
    serverDate(options?: { offset: number }): unknown
    startTransaction(): Promise<unknown>
    RegExp(options: { regexp: string; options: string }): unknown
    readonly command: Readonly<Record<string, Command>>
  }
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: readonly (string | { fileID: string; maxAge: number })[] }): Promise<{
    fileList: { fileID: string; status: number; tempFileURL: string; maxAge?: number }[]
  }>
  deleteFile(files: { fileList: readonly string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>
  openapi: { subscribeMessage: { send(message: object): Promise<Fields> } } & Readonly<
    Record<string, Readonly<Record<string, (parameters: object) => Promise<Fields>>>>
  >
}

const isReal = process.env.CONTRACT_ENV === 'real'

/** A case that makes sense with the local cloud only. */
export const localOnly = isReal ? describe.skip : describe

export const cloud = sdk as unknown as Cloud

/** The cloud that the tests of this file talk to through the SDK in this process. */
export const underContract = (options: Partial<LocalCloudOptions> = {}): TestCloud => {
  const local = new TestCloud(options)
  beforeAll(async () => {
    if (!isReal) {
      await local.boot()
      Object.assign(process.env, sdkEnvironment(local.url))
    }
    cloud.init({ env: isReal ? process.env.TCB_ENV : cloud.DYNAMIC_CURRENT_ENV })
  })
  afterAll(() => local.close())
  return local
}

/** A new, empty collection. */
export const freshCollection = async (): Promise<Collection> => {
  const name = `contract_${randomUUID().slice(0, 8)}`
  const database = cloud.database()
  await database.createCollection(name)
  return database.collection(name)
}

export interface Failure {
  readonly errCode?: number
  readonly errMsg?: string
  readonly code?: string
  readonly message?: string
}

/** What a promise that must fail fails with. */
export const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  try {
    await promise
  } catch (error) {
    return error as Failure
  }
  throw new Error('this should have failed')
}

export const textOf = ({ errMsg = '', message = '' }: Failure): string => `${errMsg} ${message}`
