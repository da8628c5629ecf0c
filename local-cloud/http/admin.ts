import { z } from 'zod/mini'
import type { DatabaseActions } from '../database/actions'
import { CloudFailure, invalidParam, notSupported } from '../failure'
import { Dropped, type Faults } from '../faults'
import type { FunctionHost } from '../functions/host'
import type { Call } from '../invocations'
import { readMultipart } from '../messages/multipart'
import { answerOpenApi, type OpenApis, wechatRefusalOf } from '../messages/open-api'
import type { MessageOutbox } from '../messages/outbox'
import type { StorageActions } from '../storage/actions'
import { answer, answerJson, type Exchange, header, parseJson, readBody } from './exchange'

/** A function may send 5 MB of document; with its escapes that is more on the wire. */
const MOST_BYTES = 12 * 1024 * 1024
const NESTED_RESULT = 6 * 1024 * 1024

const envelopeSchema = z.object({ action: z.string(), wxCloudApiToken: z.optional(z.string()) })
const callSchema = z.object({ function_name: z.string(), request_data: z.optional(z.string()) })

interface Parts {
  readonly database: DatabaseActions
  readonly storage: StorageActions
  readonly outbox: MessageOutbox
  readonly host: FunctionHost
  readonly faults: Faults
  readonly openApis: OpenApis
}

/** `/admin`, to which the unmodified SDK sends everything it does. Signatures are not looked at. */
export class Admin {
  private requests = 0

  constructor(private readonly parts: Parts) {}

  async handle(exchange: Exchange): Promise<void> {
    this.requests += 1
    const requestId = `local-${this.requests}`
    try {
      const body = await readBody(exchange.request, MOST_BYTES)
      if (body === undefined) throw invalidParam('the request is too large')
      const contentType = header(exchange.request, 'content-type')
      const parts = contentType.startsWith('multipart/') ? readMultipart(contentType, body) : undefined
      if (parts !== undefined) {
        answer(exchange, 200, await this.openApi(parts), { 'content-type': 'application/octet-stream' })
        return
      }
      answerJson(exchange, 200, { ...(await this.run(parseJson(body.toString())?.value)), requestId })
    } catch (error) {
      if (error instanceof Dropped) exchange.request.socket.destroy()
      else if (error instanceof CloudFailure) {
        answerJson(exchange, 200, { code: error.code, message: error.message, requestId })
      } else {
        const message = error instanceof Error ? error.message : 'internal'
        answerJson(exchange, 200, { code: 'SYS_ERR', message: `the local cloud failed: ${message}`, requestId })
      }
    }
  }

  private async run(body: unknown): Promise<Readonly<Record<string, unknown>>> {
    const envelope = z.safeParse(envelopeSchema, body)
    if (!envelope.success) throw invalidParam('a request has an action')
    const { action, wxCloudApiToken: token = '' } = envelope.data
    const collection = collectionOf(body)
    const call: Call = { action, ...(collection === undefined ? {} : { collection }) }
    this.parts.host.noteCall(token, call)
    return this.parts.faults.around(action, () => this.perform(action, body, token, call), {
      collection,
      said: () => JSON.stringify(body),
      function: this.parts.host.callerOf(token)?.function,
      kill: () => this.parts.host.kill(token),
    })
  }

  private perform(action: string, body: unknown, token: string, call: Call) {
    if (action.startsWith('database.')) {
      const before = this.parts.database.reads()
      try {
        return this.parts.database.run(action, body)
      } finally {
        call.documents = this.parts.database.reads() - before
      }
    }
    if (action.startsWith('storage.')) return this.parts.storage.run(action, body)
    if (action === 'functions.invokeFunction') return this.invoke(body, token)
    throw notSupported(action)
  }

  /** A function that calls a function; the callee knows no person (WIRE 2.9). */
  private async invoke(body: unknown, token: string) {
    const call = z.safeParse(callSchema, body)
    const event = call.success ? parseJson(call.data.request_data ?? '{}')?.value : undefined
    if (!call.success || typeof event !== 'object' || event === null) throw invalidParam('functions.invokeFunction')
    const source = this.parts.host.callerOf(token)?.source ?? 'wx_client'
    const result = await this.parts.host.invoke(call.data.function_name, event, { from: 'function', source })
    if (Buffer.byteLength(result) > NESTED_RESULT) {
      throw new CloudFailure('FUNCTIONS_EXECUTE_FAIL', 'the result is larger than 6 MB')
    }
    return { data: { response_data: result } }
  }

  private async openApi(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
    const action = parts.get('action')?.toString() ?? ''
    const token = parts.get('wxCloudApiToken')?.toString() ?? ''
    if (action !== 'wx.openApi') throw notSupported(action)
    const { host, outbox, faults, openApis } = this.parts
    host.noteCall(token, { action })
    const caller = host.callerOf(token)
    // Not one of our functions: the SDK is used from outside, by a test or a developer.
    const permitted = (apiName: string) =>
      caller === undefined || host.folder.config(caller.function).openapi.includes(apiName)
    try {
      return await faults.around(action, () => answerOpenApi(parts, outbox, permitted, openApis), {
        function: caller?.function,
        said: () => [...parts.values()].map(String).join(' '),
        kill: () => host.kill(token),
      })
    } catch (error) {
      const refusal = wechatRefusalOf(error)
      if (refusal === undefined) throw error
      return refusal
    }
  }
}

const collectionOf = (body: unknown): string | undefined => {
  const name = (body as { collectionName?: unknown }).collectionName
  return typeof name === 'string' ? name : undefined
}
