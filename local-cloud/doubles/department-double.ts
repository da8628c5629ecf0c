import { Webhook } from 'standardwebhooks'
import { type Heard, SystemDouble } from './system-double'

/** One thing a department does wrong. */
export type Fault =
  | 'answers in another form'
  | 'works twice'
  | 'checks no signature'
  | 'answers 403 to a wrong signature'
  | 'checks no clock'
  | 'checks the signature of what it parsed'
  | 'compares no ids'
  | 'breaks over garbage'
  | 'gives its reasons in English'
  | 'refuses without a reason'
  | 'is late'
  | 'answers as a page'
  | 'answers refusals without a body'
  | 'says 404 of what it never had'
  | 'forgets what it had'
  | 'tells another result when asked'
  | 'tells anybody how things stand'
  | 'never reports'
  | 'reports once only'
  | 'reports again under another id'
  | 'reports again something else'
  | 'signs reports with another key'
  | 'reports in another name'
  | 'reports in another form'
  | 'reports about another request'

export interface Manner {
  readonly secret: string
  readonly fault?: Fault
  /** Done at once, with nothing to report. */
  readonly atOnce?: boolean
  readonly callback: string
  /** Lets milliseconds pass for who measures. */
  readonly pass: (ms: number) => void
}

interface Reply {
  readonly status: number
  readonly body: unknown
}

const NOBODYS = `whsec_${Buffer.from('a key that was lost long ago').toString('base64')}`

const no = (status: number, reason: string): Reply => ({ status, body: { reason } })

/** A department over real HTTP that keeps to the contract in all but one thing. */
export const startDepartmentDouble = async (manner: Manner) => {
  const department = new DepartmentDouble(manner)
  const system = await SystemDouble.open()
  system.answer = async (heard) => {
    const { status, body } = await department.answer(heard)
    const isBare = status >= 400 && manner.fault === 'answers refusals without a body'
    const type = manner.fault === 'answers as a page' ? 'text/html' : 'application/json; charset=utf-8'
    return { status, body: isBare ? '' : body, headers: { 'content-type': type } }
  }
  return {
    url: `${system.url}/requests`,
    status: `${system.url}/status`,
    close: async () => {
      await department.reported()
      await system.close()
    },
  }
}

class DepartmentDouble {
  private readonly known = new Map<string, Reply>()
  private readonly reporting: Promise<void>[] = []
  private count = 0

  constructor(private readonly manner: Manner) {}

  async answer({ path, headers: given, body }: Heard): Promise<Reply> {
    const raw = body.toString('utf8')
    const headers = given as Readonly<Record<string, string>>
    if (this.does('is late')) this.manner.pass(5_001)
    const reply = path === '/status' ? this.standing(raw, headers) : await this.work(raw, headers)
    return reply.status < 400 ? reply : { ...reply, body: this.inItsWords(reply.body) }
  }

  reported = () => Promise.all(this.reporting)

  private does = (fault: Fault) => this.manner.fault === fault

  private inItsWords(body: unknown): unknown {
    if (this.does('gives its reasons in English')) return { reason: 'bad request' }
    return this.does('refuses without a reason') ? { error: '不行' } : body
  }

  private async work(raw: string, headers: Readonly<Record<string, string>>): Promise<Reply> {
    const fault = this.does('checks no signature') ? undefined : this.signatureFault(raw, headers)
    if (fault !== undefined) return fault
    const id = headers['webhook-id'] ?? ''
    const request = requestIn(raw)
    if (request === undefined) return no(this.does('breaks over garbage') ? 500 : 400, '看不懂')
    if (request !== id && !this.does('compares no ids')) return no(400, '编号不同')
    const before = this.known.get(id)
    if (before !== undefined && !this.does('works twice')) return before
    const reply = this.firstAnswer()
    if (before === undefined) this.known.set(id, reply)
    // The report may be there before the answer is.
    if (reply.status === 202 && before === undefined) await this.report(id)
    return reply
  }

  private firstAnswer(): Reply {
    this.count += 1
    if (this.does('answers in another form')) return { status: 200, body: { ok: true } }
    const done = { status: 200, body: { status: 'done', result: { number: `YL${this.count}` } } }
    return this.manner.atOnce ? done : { status: 202, body: { status: 'accepted' } }
  }

  private signatureFault(raw: string, headers: Readonly<Record<string, string>>): Reply | undefined {
    const id = headers['webhook-id'] ?? ''
    const at = Number(headers['webhook-timestamp'])
    if (!this.does('checks no clock') && Math.abs(Date.now() / 1000 - at) > 300) return no(401, '时间相差太多')
    const signed = this.does('checks the signature of what it parsed') && requestIn(raw) ? again(raw) : raw
    const isRight =
      new Webhook(this.manner.secret).sign(id, new Date(at * 1000), signed) === headers['webhook-signature']
    return isRight ? undefined : no(this.does('answers 403 to a wrong signature') ? 403 : 401, '签名不对')
  }

  private standing(raw: string, headers: Readonly<Record<string, string>>): Reply {
    const fault = this.does('tells anybody how things stand') ? undefined : this.signatureFault(raw, headers)
    if (fault !== undefined) return fault
    const reply = this.known.get(requestIn(raw) ?? '')
    if (reply === undefined && this.does('says 404 of what it never had')) return no(404, '没有这份请求')
    if (reply === undefined || this.does('forgets what it had')) return { status: 200, body: { status: 'unknown' } }
    const isOther = this.does('tells another result when asked')
    return { status: 200, body: isOther ? { status: 'done', result: { number: 'YL0' } } : reply.body }
  }

  /** Comes back when the first try was answered; the others go on by themselves. */
  private async report(id: string): Promise<void> {
    if (this.does('never reports')) return
    const request = this.does('reports about another request') ? 'other-0001.household-registration' : id
    const status = this.does('reports in another form') ? 'finished' : 'done'
    const body = { request, status, result: { number: 'YL1' } }
    if ((await this.send(`${id}.report`, body)) === 200 || this.does('reports once only')) return
    const nextId = this.does('reports again under another id') ? `${id}.report.2` : `${id}.report`
    const next = this.does('reports again something else') ? { ...body, result: { number: 'YL2' } } : body
    this.reporting.push(this.send(nextId, next).then(() => undefined))
  }

  private async send(id: string, body: object): Promise<number> {
    const text = JSON.stringify(body)
    const now = new Date()
    const secret = this.does('signs reports with another key') ? NOBODYS : this.manner.secret
    const response = await fetch(this.manner.callback, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, now, text),
        'x-department': this.does('reports in another name') ? 'tax' : 'police',
      },
      body: text,
    })
    await response.text()
    return response.status
  }
}

const again = (raw: string): string => JSON.stringify(JSON.parse(raw))

const requestIn = (raw: string): string | undefined => {
  try {
    const { request } = JSON.parse(raw) as { readonly request?: unknown }
    return typeof request === 'string' ? request : undefined
  } catch {
    return undefined
  }
}
