import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { examples } from '../department-api/examples'

/** What is tried, and with what. */
export interface Target {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  readonly department: string
  readonly status?: string
}

/** How one question differs from a right one. */
export interface Twist {
  readonly url?: string
  readonly id?: string
  readonly body?: string
  /** Signed with another key. */
  readonly isForged?: boolean
  /** Changed after it was signed. */
  readonly isTampered?: boolean
  /** Milliseconds before now. */
  readonly age?: number
}

export interface Heard {
  readonly status: number
  readonly type: string
  readonly text: string
  /** Undefined when it is no JSON. */
  readonly json: unknown
}

const DEADLINE = 5_000
const FORGED = `whsec_${Buffer.from('the key of somebody else').toString('base64')}`

export const freshRequest = (item: string = examples.request.item): string => `${randomUUID()}.${item}`

export const requestBody = (request: string, more: object = {}): string =>
  JSON.stringify({ ...examples.request, request, ...more })

/** One signed question. Throws when there is no answer within five seconds. */
export const ask = async (target: Target, { id = freshRequest(), ...twist }: Twist = {}): Promise<Heard> => {
  const body = twist.body ?? requestBody(id)
  const at = new Date(Date.now() - (twist.age ?? 0))
  const signature = new Webhook(twist.isForged === true ? FORGED : target.secret).sign(id, at, body)
  const response = await fetch(twist.url ?? target.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-department': target.department,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    },
    body: twist.isTampered === true ? body.replace(/}$/, ',"added":1}') : body,
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE),
  })
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type') ?? '', text, json: parsed(text) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A report as it came to our door. */
export interface Reported {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Our door for reports, on this machine: says 503 to each report's first try, so that it has to come again. */
export class Door {
  private readonly came: Reported[] = []
  private readonly waiting: (() => void)[] = []

  private constructor(private readonly server: Server) {}

  static async open(port = 0): Promise<Door> {
    const server = createServer()
    const door = new Door(server)
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const isFirst = !door.came.some((one) => one.headers['webhook-id'] === headers['webhook-id'])
      door.came.push({ headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(isFirst ? 503 : 200, { 'content-type': 'application/json' })
      response.end(isFirst ? '{"ok":false}' : '{"ok":true}')
      for (const wake of door.waiting.splice(0)) wake()
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return door
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/callback`
  }

  /** Every report about a request, once there are so many or the time is over. */
  async reports(request: string, count: number, within: number): Promise<readonly Reported[]> {
    const about = () => this.came.filter(({ body }) => body.includes(request))
    const end = Date.now() + within
    while (about().length < count && Date.now() < end) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, end - Date.now())
        this.waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    return about()
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}
