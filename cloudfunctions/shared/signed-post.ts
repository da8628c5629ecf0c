import { Webhook } from 'standardwebhooks'

/** Where a system outside is asked, and with which key a question is signed. */
export interface Outside {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
}

/** A question in the Standard Webhooks form. Throws when there is no answer within `timeout` milliseconds. */
export const signedPost = (
  { url, secret }: Outside,
  { id, body, timeout }: { readonly id: string; readonly body: string; readonly timeout: number },
): Promise<Response> => {
  const now = new Date()
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })
}
