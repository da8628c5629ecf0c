import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import type { Harm } from '../../local-cloud/random-faults'
import { ASKABLE } from '../../local-cloud/sample/departments'
import { seededRandom } from '../../local-cloud/seeded-random'
import { aFamily, CERTIFICATE, consents, contentOf, papersOf } from '../support/cases'
import { bootSample, type Person, type Sample, uuid } from '../support/sample'
import { crowd } from './crowd'
import { stored } from './database'
import { judge, type Verdict } from './invariants'
import { insist } from './phone'
import { payBills, settle } from './settle'

export interface Settings {
  readonly seed: number
  readonly cases: number
  /** Of a hundred requests so many go wrong. */
  readonly percent?: number
  /** Without the crowd: only the weather. */
  readonly isAlone?: boolean
  /** How long everybody is given in the end. */
  readonly rounds?: number
  /** Other functions than the built ones. */
  readonly functionsDir?: string
}

export interface Outcome extends Verdict {
  readonly seed: number
  readonly injected: Readonly<Record<string, number>>
  /** Commands that a phone had to send again. */
  readonly repeated: number
  /** How often the clock jumped. */
  readonly jumps: number
  /** Handed in, as far as the phone knows. */
  readonly handedIn: number
  /** What happened to the first case that is not as promised. */
  readonly trace: readonly string[]
}

const PHONES = 12
/** So many phones of one family at once, before the weather turns. */
const CROWD = 16
const MINUTE = 60_000

/**
 * A season of newborns: first everybody at once, then bad weather: families with their phones, a clerk, departments and
 * the timer, one after the other by the seed's dice, while requests are delayed, refused, cut before and after their
 * effect, sent twice and overtaken, workers die, departments fall silent and the clock jumps. Then it calms down,
 * everybody gets time, and what is stored is judged.
 */
export const faultRun = async (settings: Settings): Promise<Outcome> => {
  const { seed, cases, percent = 2, functionsDir } = settings
  const pressed = settings.isAlone === true ? [] : await inCalm(functionsDir)
  const sample = await bootSample({}, functionsDir)
  try {
    const season = new Season(sample, seed)
    await season.prepare()
    await sample.randomFaults(seed, percent)
    for (let at = 0; at < cases; at += 1) await season.nextCase(at)
    const { injected, strikes } = await sample.calm()
    const silence = await season.end()
    await settle(sample, settings.rounds)
    const verdict = await judge(sample, season.handedIn)
    const lost = [...pressed.filter((line) => line.startsWith('lost')), ...verdict.lost]
    const twice = [...pressed.filter((line) => line.startsWith('twice')), ...verdict.twice]
    const [first = ''] = [...verdict.lost, ...verdict.twice, ...verdict.broken, ...pressed]
    return {
      ...verdict,
      lost,
      twice,
      seed,
      injected: { ...injected, silence },
      repeated: season.repeated,
      jumps: season.jumps,
      handedIn: season.handedIn.size,
      trace: first === '' ? [] : await traceOf(sample, first, strikes),
    }
  } finally {
    await sample.close()
  }
}

/** Everybody at once, in a cloud of their own. */
const inCalm = async (functionsDir: string | undefined): Promise<readonly string[]> => {
  const sample = await bootSample({}, functionsDir)
  try {
    return await crowd(sample, CROWD)
  } finally {
    await sample.close()
  }
}

class Season {
  readonly handedIn = new Set<string>()
  repeated = 0
  jumps = 0
  private silences = 0
  private readonly roll: () => number
  private readonly phones: Person[] = []

  constructor(
    private readonly sample: Sample,
    seed: number,
  ) {
    this.roll = seededRandom(seed + 1)
  }

  /** Everybody has taken a picture and allowed some messages before the weather turns. */
  async prepare(): Promise<void> {
    for (let at = 0; at < PHONES; at += 1) {
      const person = this.sample.as(`oFaultPhone${at}`)
      await this.sample.photoOf(person)
      for (let tap = 0; tap < 5; tap += 1) await this.sample.subscribe(person)
      this.phones.push(person)
    }
  }

  async nextCase(at: number): Promise<void> {
    const person = this.phones[at % PHONES] as Person
    const id = await this.handIn(person)
    if (id !== undefined) await this.decide(person, id)
    await this.mood()
    await this.tick()
    if (this.roll() < 0.3) await this.jump()
    if (at % 5 === 0) await payBills(this.sample)
  }

  private async jump(): Promise<void> {
    this.jumps += 1
    await this.sample.passTime(Math.ceil(this.roll() * 90) * MINUTE)
  }

  /** All departments speak again; what they kept to themselves meanwhile they do not report. How often one fell silent. */
  async end(): Promise<number> {
    for (const name of ASKABLE) await this.sample.department(name).mode('normal')
    return this.silences
  }

  /** Now and then a department works and reports nothing, until it does again. */
  private async mood(): Promise<void> {
    if (this.roll() >= 0.1) return
    const mode = this.roll() < 0.5 ? 'silent' : 'normal'
    await this.sample.department(ASKABLE[this.roll() < 0.5 ? 0 : 1]).mode(mode)
    if (mode === 'silent') this.silences += 1
  }

  /** Fills, photographs, signs, submits; some tap twice, some take it back. */
  private async handIn(person: Person): Promise<string | undefined> {
    const id = uuid()
    const answers = aFamily()
    if (!(await this.press(person, 'application', 'start', { id, service: service.id, answers, consents: consents() })))
      return undefined
    for (const { material, part } of papersOf(answers)) {
      const content = await contentOf(this.sample, person, answers, { material, part })
      if (!(await this.press(person, 'application', 'attach', { id, material, part, content }))) return undefined
    }
    if (!(await this.press(person, 'application', 'submit', { id }, this.roll() < 0.15))) {
      return undefined
    }
    this.handedIn.add(id)
    if (this.roll() >= 0.06) return id
    await this.press(person, 'application', 'withdraw', { id })
    return undefined
  }

  /** The desk accepts; some it sends back first. */
  private async decide(person: Person, id: string): Promise<void> {
    const { clerk } = this.sample
    if (this.roll() < 0.1) {
      const place = { kind: 'field', section: 'mother', field: 'mother.livingAddress' }
      await this.press(clerk, 'desk', 'return-for-correction', {
        id,
        corrections: [{ place, message: '请写到门牌号' }],
      })
      await this.press(person, 'application', 'submit', { id })
    }
    await this.press(clerk, 'desk', 'accept', { id, numbers: { 'birth-certificate': CERTIFICATE } }, this.roll() < 0.1)
  }

  /** One command under one id, sent until it is answered; `twice` as two taps at once. */
  private async press(person: Person, name: string, action: string, input: object, twice = false): Promise<boolean> {
    const command = { ...input, command: uuid() }
    const taps = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => insist(person, name, action, command)))
    this.repeated += taps.reduce((sum, { sent }) => sum + sent - 1, 0)
    return taps.some(({ answer }) => answer.ok)
  }

  /** The timer; now and then two of them at once. */
  private async tick(): Promise<void> {
    const ticks = this.roll() < 0.2 ? 2 : 1
    await Promise.all(Array.from({ length: ticks }, () => this.sample.relay().catch(() => undefined)))
    // Departments report in the same weather.
    await this.sample.rest()
  }
}

/** The story of the case that a line of the verdict is about, the faults that struck it, and what departments have of it. */
const traceOf = async (sample: Sample, line: string, strikes: Harm['strikes']): Promise<readonly string[]> => {
  const [id = ''] = line.split(' ')
  const found = stored<{ _id: string; events: readonly { at: string; type: string; item?: string }[] }>(
    sample.dataDir,
    'applications',
  ).find(({ _id }) => _id === id)
  const story = [
    ...(found?.events ?? []).map(({ at, type, item = '' }) => `${at} ${type} ${item}`),
    ...strikes.filter(({ ids }) => ids.includes(id)).map(({ at, action, kind }) => `${at}   ${kind} at ${action}`),
  ].sort()
  const sent = await Promise.all(
    (['police', 'medical-insurance', 'tax'] as const).map(async (name) =>
      (await sample.department(name).log())
        .filter(({ body }) => body.request.startsWith(`${id}.`))
        .map(({ id: request, duplicates }) => `${name} has ${request}, offered again ${duplicates} times`),
    ),
  )
  return [line, ...story, ...sent.flat()]
}
