import { Webhook } from 'standardwebhooks'

/** Where a system outside is asked, and with which key a question is signed. */
export interface Outside {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
}

interface Question {
  readonly id: string
  readonly body: string
  /** Milliseconds. */
  readonly timeout: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A question in the Standard Webhooks form. Throws when there is no answer in time. */
export const signedPost = (outside: Outside, { id, body, timeout, headers = {} }: Question): Promise<Response> =>
  fetch(outside.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...signedHeaders(outside, id, body),
      ...headers,
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })

export const signedHeaders = ({ secret }: Outside, id: string, signed: string): Readonly<Record<string, string>> => {
  const now = new Date()
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, signed),
  }
}
