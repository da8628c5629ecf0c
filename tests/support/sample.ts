import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Day } from '../../domain/definition/answers'
import type { Department } from '../../domain/definition/departments'
import type { Template } from '../../domain/messages/templates'
import { hourInShanghai } from '../../domain/standards/days'
import type { LocalCloud } from '../../local-cloud/options'
import type { Harm } from '../../local-cloud/random-faults'
import { startSampleCloud } from '../../local-cloud/sample/cloud'
import type { Mode } from '../../local-cloud/sample/departments'
import { Person, uuid } from '../../local-cloud/sample/person'
import { secretsIn } from '../../local-cloud/sample/secrets'
import { SAMPLE_TEMPLATES } from '../../local-cloud/sample/templates'
import { buildFunctions } from '../../scripts/build'
import { NOW } from '../builders/family'
import { takePhoto } from './photo-copies'
import type { Answer, Delivery, Fault, Invocation, Report, SentMessage, Signing } from './sample-types'

export type { Department } from '../../domain/definition/departments'
export type { Envelope } from '../../local-cloud/sample/person'
export { Person, uuid } from '../../local-cloud/sample/person'
export type { Answer, Delivery, Fault, Invocation, Report, SentMessage, Signing } from './sample-types'

/** How far the clock goes on when nothing is under way: a fraction of the shortest pause of the relay. */
const STEP = 5_000

type Seed = (collection: string, documents: readonly object[]) => void

/** The sample cloud with its people and departments, seen from outside: only over HTTP. */
export class Sample {
  readonly mother: Person
  readonly father: Person
  readonly grandmother: Person
  readonly clerk: Person
  /** Milliseconds by which the cloud's clock was moved. */
  moved = 0
  /** The cloud itself, when it runs in this process. */
  local?: Pick<LocalCloud, 'seed' | 'put' | 'clear'>
  private readonly booted = performance.now()
  private readonly photos = new Map<string, Promise<string>>()

  constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly close: () => Promise<void>,
    /** When the cloud's clock began: it was started just now. */
    private readonly began: string = NOW,
  ) {
    this.mother = this.as('oSampleMother')
    this.father = this.as('oSampleFather')
    this.grandmother = this.as('oSampleGrandmother')
    this.clerk = this.as('oSampleClerk')
  }

  as(openid: string): Person {
    return new Person(openid, this.url)
  }

  /** A picture that somebody uploaded and that was looked at; one a person is enough for every paper, but for a card's back. */
  photoOf(person: Person, part?: string): Promise<string> {
    const isBack = part === 'back'
    const key = `${person.openid} ${isBack}`
    const known = this.photos.get(key) ?? takePhoto(this, person, isBack)
    this.photos.set(key, known)
    return known
  }

  /** As when it was started, but that its functions are warm. */
  async clear(): Promise<void> {
    if (this.local === undefined) throw new Error('a cloud in another process cannot be cleared')
    await this.local.clear()
    await this.passTime(-this.moved)
    this.photos.clear()
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
    return Date.parse(this.began) + Math.floor(performance.now() - this.booted) + this.moved
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

  /**
   * Until no function is at work; what departments would tell us next they tell now. Answers how much there was.
   */
  async rest(): Promise<number> {
    return ((await this.tell('rest', {})) as { readonly arrived: number }).arrived
  }

  /** From now on so many of a hundred requests go wrong, by the same chance for the same seed. */
  randomFaults(seed: number, percent: number): Promise<unknown> {
    return this.tell('random-faults', { seed, percent })
  }

  /** Random faults end: what they did. */
  async calm(): Promise<Harm> {
    const response = await fetch(`${this.url}/_local/random-faults`, { method: 'DELETE' })
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

  messages = () => this.look<readonly SentMessage[]>('messages')
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
      const { data } = (await this.relay()) as { readonly data?: { readonly relayed?: number } }
      // What comes by itself comes only as long as it is needed.
      const relayed = await owner.read(id)
      if (wanted(relayed)) return relayed
      if ((await this.rest()) === 0 && data?.relayed === 0) await this.passTime(STEP)
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
  const cloud = await startSampleCloud({
    port: 0,
    dataDir,
    timers: false,
    quiet: true,
    now: NOW,
    laterOnRequest: true,
    survivesPowerLoss: false,
    environment,
    ...other,
  })
  const sample = new Sample(cloud.url, dataDir, async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return Object.assign(sample, { local: cloud, seed: cloud.seed })
}
