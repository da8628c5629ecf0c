import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Day } from '../../domain/definition/answers'
import type { Department } from '../../domain/definition/departments'
import type { Template } from '../../domain/messages/templates'
import { hourInShanghai } from '../../domain/standards/days'
import { startSampleCloud } from '../../local-cloud/sample/cloud'
import type { Mode } from '../../local-cloud/sample/departments'
import { Person, uuid } from '../../local-cloud/sample/person'
import { secretsIn } from '../../local-cloud/sample/secrets'
import { SAMPLE_TEMPLATES } from '../../local-cloud/sample/templates'
import type { Harm } from '../../local-cloud/storm'
import { buildFunctions } from '../../scripts/build'
import { aClearPicture } from '../builders/pictures'

export type { Department } from '../../domain/definition/departments'
export type { Envelope } from '../../local-cloud/sample/person'
export { Person, uuid } from '../../local-cloud/sample/person'

/** A request as a simulated department remembers it. */
export interface Delivery {
  readonly id: string
  readonly duplicates: number
  /** The tax office: when the family paid. */
  readonly paidAt?: string
  readonly body: {
    readonly request: string
    readonly item: string
    readonly office?: string
    readonly platform?: string
    readonly fields: Readonly<Record<string, unknown>>
    readonly results: Readonly<Record<string, Readonly<Record<string, string>>>>
    readonly materials: readonly { readonly material: string; readonly part: string; readonly kind: string }[]
  }
}

export interface Report {
  readonly request: string
  readonly status: string
  readonly [more: string]: unknown
}

/** How a report is signed, or wrongly signed. */
export interface Signing {
  readonly webhook?: string
  readonly secret?: string
  readonly signature?: string
  /** Milliseconds from now. */
  readonly at?: number
  readonly as?: string
  /** Changes the body after it was signed. */
  readonly tamper?: boolean
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly body: unknown
}

/** A line of what the local cloud remembers of a call, of a message, of a log. */
export interface Invocation {
  /** ISO instant. */
  readonly at: string
  readonly function: string
  readonly action: string
  readonly database: number
  readonly documents: number
  readonly ms: number
}

/** What is to go wrong, as `_local/faults` takes it. */
export interface Fault {
  readonly action: string
  readonly kind: 'delay' | 'drop' | 'drop-after' | 'error' | 'duplicate' | 'late' | 'kill' | 'kill-after'
  readonly count: number
  readonly collection?: string
  readonly function?: string
  readonly skip?: number
  readonly ms?: number
  /** Of `wx.openApi` a number is WeChat's own: 43108, 45009. */
  readonly code?: string
}

/** A message on somebody's phone: of WeChat with its fields, or a text with the number half hidden. */
export interface Told {
  readonly touser?: string
  readonly page?: string
  readonly kind?: 'sms'
  readonly phone?: string
  readonly text?: string
  readonly data?: Readonly<Record<string, { readonly value: string }>>
}

/** So many rounds, a second or two, for whoever calls back by himself. */
const PATIENCE = 30

type Seed = (collection: string, documents: readonly object[]) => void

/** The sample cloud with its people and departments, seen from outside: only over HTTP. */
export class Sample {
  readonly mother: Person
  readonly father: Person
  readonly grandmother: Person
  readonly clerk: Person
  /** How far the cloud's clock was moved; a cloud that starts again has the right time. */
  protected moved = 0
  private readonly photos = new Map<string, Promise<string>>()

  constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly close: () => Promise<void>,
  ) {
    this.mother = this.as('oSampleMother')
    this.father = this.as('oSampleFather')
    this.grandmother = this.as('oSampleGrandmother')
    this.clerk = this.as('oSampleClerk')
  }

  as(openid: string): Person {
    return new Person(openid, this.url)
  }

  /** A picture that somebody uploaded and that was looked at; one a person is enough for every paper. */
  photoOf(person: Person): Promise<string> {
    const known = this.photos.get(person.openid) ?? this.takePhoto(person)
    this.photos.set(person.openid, known)
    return known
  }

  private async takePhoto(person: Person): Promise<string> {
    const photo = uuid()
    const { fileID } = await person.upload(`${photo}.jpg`, await aClearPicture())
    await person.get('photo', 'inspect', { photo, file: fileID })
    return photo
  }

  relay(): Promise<unknown> {
    return this.tell('timers', { function: 'relay' })
  }

  retention(): Promise<unknown> {
    return this.tell('timers', { function: 'retention' })
  }

  digest(): Promise<unknown> {
    return this.tell('timers', { function: 'digest' })
  }

  /** Milliseconds since 1970, by the clock of the cloud. */
  now(): number {
    return Date.now() + this.moved
  }

  async passTime(ms: number): Promise<void> {
    await this.tell('clock', { advanceMs: ms })
    this.moved += ms
  }

  /** Goes on to an hour of a day in China, whatever time it is now. */
  untilHour(day: Day, hour: number): Promise<void> {
    return this.passTime(Date.parse(hourInShanghai(day, hour)) - this.now())
  }

  fault(fault: Fault): Promise<unknown> {
    return this.tell('faults', fault)
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.url}/_local/faults`, { method: 'DELETE' })
  }

  /** From now on so many of a hundred requests go wrong, by the same chance for the same seed. */
  storm(seed: number, percent: number): Promise<unknown> {
    return this.tell('storm', { seed, percent })
  }

  /** The storm is over: what it did. */
  async calm(): Promise<Harm> {
    const response = await fetch(`${this.url}/_local/storm`, { method: 'DELETE' })
    return (await response.json()) as Harm
  }

  /** The faults that were asked for and have not struck. */
  pendingFaults = () => this.look<readonly unknown[]>('faults')

  /** Has several instances of a function ready, so that what is sent at once runs at once and not one after the other. */
  async warm(call: () => Promise<unknown>, instances = 4): Promise<void> {
    await this.fault({ action: 'database.getDocument', kind: 'delay', count: instances, ms: 1000 })
    await Promise.all(Array.from({ length: instances }, call))
    await this.clearFaults()
  }

  /** A tap on 允许: WeChat counts it, and the phone tells us. */
  async subscribe(person: Person, accepted: readonly Template[] = ['progress', 'todo']): Promise<void> {
    await this.allow(person, accepted)
    await person.get('application', 'subscribed', { accepted })
  }

  /** Only WeChat knows of it. */
  async allow(person: Person, accepted: readonly Template[]): Promise<void> {
    await fetch(`${this.url}/_local/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': person.openid },
      body: JSON.stringify({ templates: accepted.map((template) => SAMPLE_TEMPLATES[template]) }),
    })
  }

  messages = () => this.look<readonly Told[]>('messages')
  /** Of everything since the cloud started. */
  totals = () =>
    this.look<{ readonly invocations: number; readonly database: number; readonly documents: number }>('totals')
  invocations = () => this.look<readonly Invocation[]>('invocations')
  logs = () => this.look<unknown>('logs')

  department(name: Department) {
    const url = `${this.url}/departments/${name}`
    return {
      log: async () => (await (await fetch(`${url}/log`)).json()) as readonly Delivery[],
      /** For all requests, or for one. */
      mode: (mode: Mode, request?: string) => this.send(`${url}/mode`, { mode, request }),
      pay: (request: string) => this.send(`${url}/pay`, { request }),
    }
  }

  /**
   * Lets the relay work and the departments call back until the case is as wanted; a case that never is fails. What takes
   * longer (a gate that is closed, a retry) is not waited for: the clock of the cloud goes on.
   */
  async until(
    id: string,
    wanted: (view: ApplicationView) => boolean,
    meanwhile: (view: ApplicationView) => Promise<unknown> = async () => undefined,
    owner = this.mother,
  ): Promise<ApplicationView> {
    for (let round = 0; round < 400; round += 1) {
      const view = await owner.read(id)
      if (wanted(view)) return view
      await meanwhile(view)
      await this.relay()
      await pause(40)
      if (round >= PATIENCE) await this.passTime(1_000)
    }
    throw new Error(`never came about: ${JSON.stringify((await owner.read(id)).items)}`)
  }

  /** What a department tells, signed as it would sign, or as somebody else would. */
  async report(department: Department, report: Report | string, how: Signing = {}): Promise<Answer> {
    const body = typeof report === 'string' ? report : JSON.stringify(report)
    const webhook = how.webhook ?? uuid()
    const at = new Date(this.now() + (how.at ?? 0))
    const signature =
      how.signature ?? new Webhook(how.secret ?? secretsIn(this.dataDir).webhooks[department]).sign(webhook, at, body)
    const response = await fetch(`${this.url}/http/callback`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': webhook,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signature,
        'x-department': how.as ?? department,
      },
      body: how.tamper === true ? `${body} ` : body,
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) }
  }

  protected tell(what: string, body: object): Promise<unknown> {
    return this.send(`${this.url}/_local/${what}`, body)
  }

  private async send(url: string, body: object): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${url}: ${response.status} ${text.slice(0, 500)}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  private async look<T>(what: string): Promise<T> {
    return (await (await fetch(`${this.url}/_local/${what}`)).json()) as T
  }
}

/** One cloud a test file: a port of its own, a folder of its own, timers only when asked. */
export const bootSample = async (
  environment: Readonly<Record<string, string>> = {},
  functionsDir?: string,
): Promise<Sample & { seed: Seed }> => {
  if (functionsDir === undefined) await buildFunctions()
  const dataDir = mkdtempSync(join(tmpdir(), 'sample-cloud-'))
  const other = functionsDir === undefined ? {} : { functionsDir }
  const cloud = await startSampleCloud({ port: 0, dataDir, timers: false, quiet: true, environment, ...other })
  const sample = new Sample(cloud.url, dataDir, async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return Object.assign(sample, {
    seed: (collection: string, documents: readonly object[]) => cloud.seed(collection, documents),
  })
}
