import type Database from 'libsql'
import type { Clock } from '../clock'
import { type PhoneNumberAnswer, PhoneNumbers } from './phone-number'
import { type SentSms, type SmsAnswer, type SmsTemplates, sms } from './sms'
import { type MessageTemplates, problemOf } from './templates'

/** A message as it would appear on the phone. */
export interface SentMessage {
  readonly touser: string
  readonly template: string
  readonly title: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
  readonly at: string
}

export interface WechatAnswer {
  readonly errcode: number
  readonly errmsg: string
}

const OK: WechatAnswer = { errcode: 0, errmsg: 'ok' }
const refused = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg: `${errmsg} rid: local` })

/** Messages and texts: who has accepted how many of which template, and what was sent. Both outlive the process. */
export class MessageOutbox {
  private readonly phoneNumbers = new PhoneNumbers()

  constructor(
    private readonly sql: Database.Database,
    private readonly templates: MessageTemplates,
    private readonly clock: Clock,
    private readonly smsTemplates: SmsTemplates = {},
  ) {
    sql.exec(
      'CREATE TABLE IF NOT EXISTS consents (openid TEXT, template TEXT, count INTEGER, PRIMARY KEY (openid, template))',
    )
    sql.exec('CREATE TABLE IF NOT EXISTS messages (seq INTEGER PRIMARY KEY, message TEXT NOT NULL)')
  }

  /** The number behind a code of WeChat's button. */
  phoneNumber(request: Readonly<Record<string, unknown>>): PhoneNumberAnswer {
    return this.phoneNumbers.of(request, this.clock.now().getTime())
  }

  /** The citizen tapped 允许 once; one tap is one message (WIRE 9.7). */
  accept(openid: string, template: string): void {
    this.sql
      .prepare(
        'INSERT INTO consents (openid, template, count) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
      )
      .run([openid, template])
  }

  knows(template: string): boolean {
    return Object.hasOwn(this.templates, template)
  }

  sent(): (SentMessage | SentSms)[] {
    const rows = this.sql.prepare('SELECT message FROM messages ORDER BY seq').all() as { message: string }[]
    return rows.map(({ message }) => JSON.parse(message) as SentMessage | SentSms)
  }

  /** `subscribeMessage.send`. */
  send(request: Readonly<Record<string, unknown>>): WechatAnswer {
    const { touser, template_id: id, page = '', data } = request
    if (typeof touser !== 'string' || !/^o[A-Za-z0-9_-]{4,63}$/.test(touser)) return refused(40003, 'invalid openid')
    const template = typeof id === 'string' && this.knows(id) ? this.templates[id] : undefined
    if (template === undefined || typeof id !== 'string') return refused(40037, 'invalid template_id')
    if (typeof data !== 'object' || data === null) return refused(47003, 'argument invalid! data is empty')
    const fields = data as Readonly<Record<string, { value: unknown }>>
    const problem = problemOf(template, fields)
    if (problem !== undefined) return refused(47003, problem)
    return this.sql
      .transaction((): WechatAnswer => {
        const taken = this.sql
          .prepare('UPDATE consents SET count = count - 1 WHERE openid = ? AND template = ? AND count > 0')
          .run([touser, id])
        if (taken.changes === 0) return refused(43101, 'user refuse to accept the msg')
        const message: SentMessage = {
          touser,
          template: id,
          title: template.title,
          page: String(page),
          data: Object.fromEntries(template.fields.map((field) => [field, { value: String(fields[field]?.value) }])),
          at: this.clock.now().toISOString(),
        }
        this.keep(message)
        return OK
      })
      .immediate()
  }

  /** `cloudbase.sendSms`. */
  sendSms(request: Readonly<Record<string, unknown>>): SmsAnswer {
    const { answer, sent } = sms(request, this.smsTemplates, this.clock.now().toISOString())
    for (const message of sent) this.keep(message)
    return answer
  }

  private keep(message: SentMessage | SentSms): void {
    this.sql.prepare('INSERT INTO messages (message) VALUES (?)').run([JSON.stringify(message)])
  }
}
