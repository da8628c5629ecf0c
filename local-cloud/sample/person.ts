import { randomUUID } from 'node:crypto'
import type { ApplicationSummary, ApplicationView } from '../../domain/casework/state/view'
import type { Problem } from '../../domain/intake/problem'

/** What every function answers. */
export interface Envelope<T = unknown> {
  readonly ok: boolean
  readonly data?: T
  readonly error?: { readonly code: string; readonly message: string; readonly problems?: readonly Problem[] }
}

export const uuid = (): string => randomUUID()

/** A citizen or a clerk with a phone: everything goes through the gateway, as from a mini-program. */
export class Person {
  constructor(
    readonly openid: string,
    private readonly url: string,
  ) {}

  async post(name: string, body: string): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': this.openid },
      body,
    })
    return { status: response.status, text: await response.text() }
  }

  async ask<T = unknown>(name: string, action: string, input: unknown): Promise<Envelope<T>> {
    const { text } = await this.post(name, JSON.stringify({ action, input }))
    return JSON.parse(text) as Envelope<T>
  }

  /** The answer's data; a refusal is a failed test. */
  async get<T = ApplicationView>(name: string, action: string, input: unknown): Promise<T> {
    const answer = await this.ask<T>(name, action, input)
    if (!answer.ok) throw new Error(`${name}.${action}: ${JSON.stringify(answer.error).slice(0, 2000)}`)
    return answer.data as T
  }

  read(id: string): Promise<ApplicationView> {
    return this.get('application', 'read', { id })
  }

  async list(): Promise<readonly ApplicationSummary[]> {
    return (await this.get<{ applications: ApplicationSummary[] }>('application', 'list', {})).applications
  }

  async upload(name: string, bytes: Uint8Array, owner = this.openid): Promise<{ status: number; fileID?: string }> {
    const path = encodeURIComponent(`uploads/${owner}/${name}`)
    const response = await fetch(`${this.url}/storage/upload?path=${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': this.openid },
      body: new Uint8Array(bytes),
    })
    const text = await response.text()
    return response.ok
      ? { status: response.status, ...(JSON.parse(text) as { fileID: string }) }
      : { status: response.status }
  }
}
