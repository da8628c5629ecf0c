import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request and its answer, as the parts of the local cloud handle them. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** Decoded; undefined when it cannot be decoded. */
  readonly path: string
}

export const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

/** The body, or undefined when it is longer than `most`: then the rest is read and thrown away, so that we can answer. */
export const readBody = async (request: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
    else chunks.length = 0
    if (length > 10 * most) request.destroy()
  }
  return length <= most ? Buffer.concat(chunks) : undefined
}

export const answer = (
  { response }: Exchange,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers })
  response.end(body)
}

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const

export const answerJson = (exchange: Exchange, status: number, value: unknown): void =>
  answer(exchange, status, JSON.stringify(value), JSON_TYPE)

/** A refusal in the form in which our functions refuse; no internal detail in it. */
export const refuse = (exchange: Exchange, status: number, code: string, message: string): void =>
  answerJson(exchange, status, { ok: false, error: { code, message } })

export const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
