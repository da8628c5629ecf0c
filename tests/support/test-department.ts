import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a department may get wrong, each by itself. */
export type Flaw =
  | 'form'
  | 'no-type'
  | 'works-twice'
  | 'any-signature'
  | 'body-not-signed'
  | 'no-clock'
  | 'any-id'
  | 'breaks-on-garbage'
  | 'no-reason'
  | 'status-invents'
  | 'status-forgets'
  | 'status-open'
  | 'never-reports'
  | 'reports-unsigned'
  | 'reports-once'
  | 'none'

const SECRET = `whsec_${Buffer.from('a department of the tests').toString('base64')}`
const SECONDS = 300
const ITEM = 'household-registration'

/** A department that keeps the contract, but for one flaw. */
export class TestDepartment {
  readonly secret = SECRET
  /** Where it reports to. */
  callback = ''
  private readonly known = new Map<string, object>()
  private readonly timers = new Set<NodeJS.Timeout>()
  private count = 0

  private constructor(
    private readonly server: Server,
    private readonly flaw: Flaw,
  ) {}

  static async open(flaw: Flaw): Promise<TestDepartment> {
    const server = createServer()
    const department = new TestDepartment(server, flaw)
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const { status, body } = department.answer(request.url ?? '', headers, Buffer.concat(chunks).toString('utf8'))
      response.writeHead(status, flaw === 'no-type' ? {} : { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return department
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer)
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  private answer(path: string, headers: Readonly<Record<string, string>>, body: string) {
    const isStatus = path === '/status'
    if (!this.isTrusted(headers, body) && !(isStatus && this.flaw === 'status-open')) return refusal(401, '签名不对')
    let asked: { request?: string; item?: string }
    try {
      asked = JSON.parse(body)
    } catch {
      return refusal(this.flaw === 'breaks-on-garbage' ? 500 : 400, '不是 JSON')
    }
    const { request = '', item = '' } = asked
    if (isStatus) return this.standing(request)
    if (request !== headers['webhook-id'] && this.flaw !== 'any-id') return refusal(400, '编号不一致')
    if (item !== ITEM) return this.flaw === 'no-reason' ? { status: 404, body: {} } : refusal(422, '没有这个事项')
    return this.work(request)
  }

  private isTrusted(headers: Readonly<Record<string, string>>, body: string): boolean {
    const { 'webhook-id': id = '', 'webhook-timestamp': at = '0', 'webhook-signature': given = '' } = headers
    const isNow = Math.abs(Date.now() / 1000 - Number(at)) <= SECONDS
    if (!isNow && this.flaw !== 'no-clock') return false
    if (this.flaw === 'any-signature') return true
    const signed = this.flaw === 'body-not-signed' ? body.replace(',"added":1}', '}') : body
    return new Webhook(SECRET).sign(id, new Date(Number(at) * 1000), signed) === given
  }

  private work(request: string) {
    if (this.flaw === 'form') return { status: 200, body: { status: 'fine' } }
    if (this.known.has(request) && this.flaw !== 'works-twice') return { status: 202, body: this.known.get(request) }
    this.count += 1
    if (this.flaw === 'works-twice' && this.known.has(request)) {
      return { status: 200, body: { status: 'done', result: { page: String(this.count) } } }
    }
    this.known.set(request, { status: 'accepted' })
    if (this.callback !== '' && this.flaw !== 'never-reports') this.later(() => this.report(request))
    return { status: 202, body: { status: 'accepted' } }
  }

  private standing(request: string) {
    const isKnown = this.known.has(request)
    if (this.flaw === 'status-invents') return { status: 200, body: { status: 'accepted' } }
    if (this.flaw === 'status-forgets' || !isKnown) return { status: 200, body: { status: 'unknown' } }
    return { status: 200, body: { status: 'accepted' } }
  }

  private async report(request: string): Promise<void> {
    const body = JSON.stringify({ request, status: 'done', result: {} })
    const id = `${request}.report`
    const now = new Date()
    const signature = this.flaw === 'reports-unsigned' ? 'v1,none' : new Webhook(SECRET).sign(id, now, body)
    const response = await fetch(this.callback, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-department': 'police',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signature,
      },
      body,
    }).catch(() => undefined)
    if (response?.ok !== true && this.flaw !== 'reports-once') this.later(() => this.report(request))
  }

  private later(run: () => unknown): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      void run()
    }, 5)
    this.timers.add(timer)
  }
}

const refusal = (status: number, reason: string) => ({ status, body: { status: 'refused', reason } })
