import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { accept, draft } from '../support/cases'
import { uuid } from '../support/sample'
import { SampleProcess } from '../support/sample-process'
import { payBills } from './settle'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, rate: { type: 'string', default: '3' } },
})

const TICK = 500
/** Of the first quarter nothing is judged: workers start, caches fill. */
const FLAT = 1.2

const at = (numbers: readonly number[], part: number): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Megabytes that the process of the cloud holds. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

class Soak {
  readonly prepared: number[] = []
  readonly submitted: number[] = []
  readonly memory: number[] = []
  private readonly ids = new Set<string>()
  private readonly running = new Set<Promise<void>>()

  constructor(private readonly cloud: SampleProcess) {}

  /** So many a second, whether the ones before are done or not. */
  async run(perSecond: number, seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1_000
    const timers = this.timers(end)
    for (let due = performance.now(); due < end; due += 1_000 / perSecond) {
      await pause(Math.max(0, due - performance.now()))
      const one = this.applicant().finally(() => this.running.delete(one))
      this.running.add(one)
    }
    await Promise.all([...this.running, timers])
  }

  /** A family fills in, hands in, and the desk accepts. */
  private async applicant(): Promise<void> {
    const { mother } = this.cloud
    const began = performance.now()
    const { id } = await draft(this.cloud, mother)
    this.prepared.push(performance.now() - began)
    const handing = performance.now()
    await mother.get('application', 'submit', { id, command: uuid() })
    this.submitted.push(performance.now() - handing)
    await accept(this.cloud, id)
    this.ids.add(id)
  }

  private async timers(end: number): Promise<void> {
    while (performance.now() < end) {
      await this.cloud.relay()
      this.memory.push(memoryOf(this.cloud.pid))
      if (this.memory.length % 10 === 0) await payBills(this.cloud)
      await pause(TICK)
    }
  }

  /** Until everything that was accepted is done. */
  async finish(): Promise<number> {
    for (let round = 0; round < 600; round += 1) {
      await this.cloud.relay()
      if (round % 5 === 0) await payBills(this.cloud)
      const paid = (await this.cloud.department('tax').log()).filter(({ paidAt }) => paidAt !== undefined)
      if (paid.length >= this.ids.size) return paid.length
      await pause(100)
    }
    return (await this.cloud.department('tax').log()).length
  }

  get accepted(): number {
    return this.ids.size
  }
}

/** `npm run soak -- --minutes 2 --rate 3`: a steady stream of newborns; exits 1 when memory grows or one is left behind. */
const main = async (): Promise<void> => {
  const cloud = await SampleProcess.boot()
  try {
    const soak = new Soak(cloud)
    const seconds = Number(values.minutes) * 60
    const began = performance.now()
    await soak.run(Number(values.rate), seconds)
    const took = (performance.now() - began) / 1_000
    const done = await soak.finish()
    const { database, documents, invocations } = await cloud.totals()
    const quarter = Math.floor(soak.memory.length / 4)
    const [early, late] = [at(soak.memory.slice(quarter, 2 * quarter), 0.5), at(soak.memory.slice(-quarter), 0.5)]
    const ms = (numbers: readonly number[]) =>
      [50, 95, 99].map((part) => `p${part} ${at(numbers, part / 100).toFixed(0)} ms`).join(', ')
    console.log(
      `${soak.accepted} newborns accepted in ${took.toFixed(0)} s: ${(soak.accepted / took).toFixed(2)} a second`,
    )
    console.log(`paid for and done at every department: ${done}`)
    console.log(`handing in: ${ms(soak.submitted)}`)
    console.log(`filling in, ten calls: ${ms(soak.prepared)}`)
    console.log(
      `a case: ${(invocations / soak.accepted).toFixed(1)} calls of functions, ${(database / soak.accepted).toFixed(1)} of the database, ${(documents / soak.accepted).toFixed(1)} documents read`,
    )
    console.log(
      `memory: ${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last: ${(late / early).toFixed(2)} times`,
    )
    if (late / early > FLAT || done < soak.accepted) process.exitCode = 1
  } finally {
    await cloud.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
