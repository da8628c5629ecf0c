import { Webhook } from 'standardwebhooks'
import type { Outside } from '../settings/address'
import { readBody } from './read-body'

/** Milliseconds for all of one request: connecting, sending, the whole answer. Twice this fits into a run of the relay. */
export const TIME_LIMIT = 5_000

export interface Outgoing {
  /** `webhook-id`: the same over all retries of one request. */
  readonly id: string
  /** What is signed. */
  readonly body: string
  /** Milliseconds since 1970, for the signature. */
  readonly now: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent instead of `body`, which is a part of it. */
  readonly form?: FormData
  /** Of a time limit that began before: something had to be fetched first. */
  readonly signal?: AbortSignal
}

export interface Reply {
  readonly status: number
  /** Parsed JSON; undefined when it is none, or larger than any answer we agreed on. */
  readonly body: unknown
  readonly retryAfter: string | null
}

/**
 * The one way out to a system that is not ours: POST, within the time limit, an answer within the byte limit, no
 * redirects. With a secret it is signed in the Standard Webhooks form. Undefined: there was no answer in time.
 */
export const send = async (
  { url, secret }: Pick<Outside, 'url'> & Partial<Outside>,
  { id, body, now, headers = {}, form, signal = AbortSignal.timeout(TIME_LIMIT) }: Outgoing,
): Promise<Reply | undefined> => {
  const type = form === undefined ? { 'content-type': 'application/json; charset=utf-8' } : {}
  const signature = secret === undefined ? {} : signatureOf(secret, id, body, now)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...type, ...signature, ...headers },
      body: form ?? body,
      redirect: 'error',
      signal,
    })
    return {
      status: response.status,
      body: await readBody(response),
      retryAfter: response.headers.get('retry-after'),
    }
  } catch {
    return undefined
  }
}

const signatureOf = (secret: string, id: string, body: string, now: number): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(now / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, new Date(now), body),
})
