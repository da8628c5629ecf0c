import type { Change, Entry } from '../../../src/outbox/change'
import { Outbox, type Sent } from '../../../src/outbox/outbox'
import { PictureLane, type PictureParts } from '../../../src/outbox/picture-lane'
import type { Picture } from '../../../src/platform/pictures/take-picture'
import { mayPass } from '../../../src/store/api'
import { PhoneStorage } from '../../support/phone-storage'

/** Where an app is killed: the entry had not left the phone, or the cloud has done it and nobody heard. */
export type KilledWhen = 'before it arrives' | 'after it arrived'

/** A cloud that does a command of the same id once, and a net that can fail on either way. */
class Cloud {
  net: 'well' | 'lost' | 'deaf' = 'well'
  /** What it did, in order. */
  readonly done: { readonly of: string; readonly entry: Entry }[] = []
  /** Every command that was sent, again and again too. */
  readonly asked: Entry[] = []
  /** Refusals by kind of change. */
  readonly refuses = new Map<Change['type'], Sent>()
  private atWork = 0
  /** The most commands of one case that were under way at the same time. */
  mostAtOnce = 0

  async take(of: string, entry: Entry): Promise<Sent> {
    this.asked.push(entry)
    this.atWork += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atWork)
    await Promise.resolve()
    this.atWork -= 1
    if (this.net === 'lost') return UNREACHABLE
    const refusal = this.refuses.get(entry.change.type)
    if (refusal !== undefined) return refusal
    if (!this.done.some((one) => one.entry.id === entry.id)) this.done.push({ of, entry })
    return this.net === 'deaf' ? UNREACHABLE : { ok: true, data: undefined }
  }

  get kinds(): readonly string[] {
    return this.done.map(({ entry }) => entry.change.type)
  }
}

const UNREACHABLE: Sent = { ok: false, error: { code: 'unreachable', message: '网络不太通畅' } }

/** A phone with its storage, its clock and the app on it, which can be killed and opened again; or two tabs of it. */
export class Phone {
  now = Date.parse('2026-11-22T02:00:00.000Z')
  person = 'oMother'
  readonly storage = new PhoneStorage()
  readonly shelf = new Map<string, Picture>()
  readonly cloud = new Cloud()
  private made = 0
  private readonly locks = new Map<string, Promise<unknown>>()
  private timers: { readonly at: number; readonly run: () => void }[] = []

  /** Opens the app, or one more tab of it. */
  open(): App {
    return new App(this)
  }

  newId = (): string => {
    this.made += 1
    return `command-${String(this.made).padStart(4, '0')}`
  }

  later = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.now + ms, run }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((one) => one !== timer)
    }
  }

  /** Lets time pass, and what was to happen in it happen. */
  async wait(ms: number): Promise<void> {
    this.now += ms
    const due = this.timers.filter(({ at }) => at <= this.now)
    this.timers = this.timers.filter(({ at }) => at > this.now)
    for (const { run } of due) run()
    await settle()
  }

  /** As the browser does it: one after the other, and whoever is killed holds nothing. */
  inTurn = <T>(app: App, name: string, run: () => Promise<T>): Promise<T> => {
    const before = this.locks.get(name) ?? Promise.resolve()
    const turn = before.then(() => (app.isKilled ? never<T>() : run()))
    this.locks.set(name, Promise.race([turn, app.killed]))
    return turn
  }

  readonly holders = new Map<string, App>()

  holderOf(name: string): App | undefined {
    const holder = this.holders.get(name)
    return holder?.isKilled === false ? holder : undefined
  }

  /** An app that is killed wakes nobody. */
  forgetTimers(): void {
    this.timers = []
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve()
}

/** The app as it runs: killed, it hears and does nothing any more. */
export class App {
  isKilled = false
  readonly outbox: Outbox
  readonly pictures: PictureLane
  /** Ids of uploads that began. */
  readonly uploads: string[] = []
  killAt: KilledWhen | undefined
  private kill: () => void = () => undefined
  readonly killed = new Promise<void>((resolve) => {
    this.kill = resolve
  })

  constructor(private readonly phone: Phone) {
    this.outbox = new Outbox({
      storage: phone.storage.tab(),
      person: () => phone.person,
      send: (of, entry) => this.send(of, entry),
      mayPass,
      oneAtATime: (name, run) => phone.inTurn(this, name, run),
      now: () => phone.now,
      later: phone.later,
      newId: phone.newId,
    })
    this.pictures = new PictureLane(this.outbox, this.pictureParts())
  }

  /** The process is gone, whatever it was doing. */
  die(): void {
    this.isKilled = true
    this.phone.forgetTimers()
    this.kill()
  }

  private async send(of: string, entry: Entry): Promise<Sent> {
    if (this.killAt === 'before it arrives') return this.dieNow()
    const answer = await this.phone.cloud.take(of, entry)
    return this.killAt === undefined ? answer : this.dieNow()
  }

  private dieNow<T>(): Promise<T> {
    this.die()
    return never<T>()
  }

  private pictureParts(): PictureParts {
    const { phone } = this
    return {
      shelf: {
        put: async (key, picture) => void phone.shelf.set(key, picture),
        get: async (key) => phone.shelf.get(key),
        remove: async (key) => void phone.shelf.delete(key),
      },
      person: () => phone.person,
      upload: async (name, _picture, hear) => {
        this.uploads.push(name)
        hear(0.5)
        await Promise.resolve()
        return phone.cloud.net === 'well' ? `cloud://${name}` : undefined
      },
      inspect: async () => ({ ok: true, data: undefined }),
      unlessRunning: async (name, run) => {
        if (phone.holderOf(name) !== undefined) return
        phone.holders.set(name, this)
        await run().finally(() => phone.holders.delete(name))
      },
      now: () => phone.now,
      later: phone.later,
    }
  }
}
