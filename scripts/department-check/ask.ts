import { Webhook } from 'standardwebhooks'

/** A question as it goes out: right, unless something is said to be otherwise. */
export interface Letter {
  readonly url: string
  readonly department: string
  readonly secret: string
  readonly id: string
  /** What is signed. */
  readonly body: string
  /** What is sent instead of what was signed. */
  readonly sent?: string
  /** Seconds ago. */
  readonly age?: number
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  /** The text as JSON; undefined when it is none. */
  readonly body: unknown
  readonly ms: number
}

/** A key that is nobody's. */
export const OTHER_SECRET = `whsec_${Buffer.from('not the key of any department').toString('base64')}`

/** Longer than a department may take, so that one that is late can be told from one that is silent. */
const PATIENCE = 20_000

/** Nothing, when there is no answer: no connection, one that breaks, or more than twenty seconds. `clock` is in ms. */
export const ask = async (letter: Letter, clock: () => number): Promise<Answer | undefined> => {
  const { url, department, secret, id, body, sent = body, age = 0 } = letter
  const at = new Date(Date.now() - age * 1000)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
    'x-department': department,
  }
  const started = clock()
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: sent,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, text, body: parsed(text), ms: clock() - started }
  } catch {
    return undefined
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An answer as it is told in a line. */
export const inShort = ({ status, text }: Answer): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return `回答 ${status}${line === '' ? '，没有内容' : `：${line.slice(0, 120)}${line.length > 120 ? '…' : ''}`}`
}
