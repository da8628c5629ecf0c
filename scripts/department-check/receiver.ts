import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DepartmentRequest } from '../../cloudfunctions/shared/departments/contract'

/** A report as it arrived. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export interface Receiver {
  /** `http://127.0.0.1:8790` */
  readonly url: string
  readonly arrivals: readonly Arrival[]
  /** What `links-wanted` is answered with. */
  materials: DepartmentRequest['materials']
  /** The first arrival that is looked for, once it is there; nothing after `ms` milliseconds. */
  readonly until: (isIt: (arrival: Arrival) => boolean, ms: number) => Promise<Arrival | undefined>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly isIt: (arrival: Arrival) => boolean
  readonly found: (arrival: Arrival | undefined) => void
}

/** Our side of the contract for a while: takes reports, each only when it comes the second time, and shows pictures. */
export const startReceiver = async (port: number, picture: Buffer): Promise<Receiver> => {
  const arrivals: Arrival[] = []
  const waiting = new Set<Waiting>()

  const take = (arrival: Arrival): boolean => {
    const isRepeated = arrivals.some(({ text }) => text === arrival.text)
    arrivals.push(arrival)
    for (const one of waiting) if (one.isIt(arrival)) one.found(arrival)
    return isRepeated
  }

  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
    const text = await textOf(request)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    if (take({ headers, text })) answer(response, 200, heard(text, receiver.materials))
    else answer(response, 503, { ok: false, error: { code: 'internal', message: '系统开小差了，请稍后重试' } })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })

  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    materials: [],
    until: (isIt, ms) => {
      const there = arrivals.find(isIt)
      if (there !== undefined) return Promise.resolve(there)
      return new Promise((resolve) => {
        const one: Waiting = {
          isIt,
          found: (arrival) => {
            clearTimeout(timer)
            waiting.delete(one)
            resolve(arrival)
          },
        }
        const timer = setTimeout(() => one.found(undefined), ms)
        waiting.add(one)
      })
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return receiver
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const heard = (text: string, materials: DepartmentRequest['materials']): object =>
  /"links-wanted"/.test(text) ? { ok: true, materials } : { ok: true }

const answer = (response: ServerResponse, status: number, body: object): void => {
  const again = status === 503 ? { 'retry-after': '1' } : {}
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...again }).end(JSON.stringify(body))
}
