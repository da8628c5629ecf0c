import { CloudFailure } from '../failure'
import { Instance, type InstanceOptions, type Work } from './instance'

const MOST_INSTANCES = 4
const MOST_WAITING = 1000

interface Waiting {
  readonly resolve: (instance: Instance) => void
  readonly reject: (error: Error) => void
}

/**
 * The instances of one function: started when needed, kept warm, at most four; who comes fifth waits. Once one has died,
 * a spare is started ahead, so that whoever calls again does not wait for a cold start. Not before: most pools never lose
 * one, and a start costs a tenth of a second of the processor.
 */
export class Pool {
  private readonly instances = new Set<Instance>()
  private spare: Instance | undefined
  private hasLost = false
  private readonly idle: Instance[] = []
  private readonly waiting: Waiting[] = []
  private readonly running = new Map<string, Instance>()
  private isClosed = false
  private isRetired = false

  constructor(private readonly options: InstanceOptions) {}

  /** How many instances there are: at work, waiting for it, and the spare. */
  get size(): number {
    return this.instances.size
  }

  async run(work: Work, timeoutMs: number): Promise<string> {
    const instance = await this.take()
    this.running.set(work.id, instance)
    try {
      return await instance.run(work, timeoutMs)
    } finally {
      this.running.delete(work.id)
      this.giveBack(instance)
    }
  }

  /** As when the machine under one invocation dies. */
  kill(id: string): void {
    void this.running.get(id)?.end()
  }

  /** Loads one instance ahead; rejects with what its bundle throws when it is loaded. */
  async warm(): Promise<void> {
    const instance = this.start()
    await instance.loaded
    this.giveBack(instance)
  }

  /** Another pool takes over: who is at work or waits is served here to the end, and each instance ends after that. */
  retire(): void {
    this.isRetired = true
    for (const instance of this.idle.splice(0)) this.end(instance)
    if (this.spare !== undefined) this.end(this.spare)
    this.spare = undefined
  }

  private end(instance: Instance): void {
    this.instances.delete(instance)
    void instance.end()
  }

  /** Rejects the calls that still wait: nothing would end an instance that is started now. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const { reject } of this.waiting.splice(0)) reject(shutDown())
    await Promise.all([...this.instances].map((instance) => instance.end()))
  }

  private take(): Promise<Instance> | Instance {
    if (this.isClosed) throw shutDown()
    for (let instance = this.idle.pop(); instance !== undefined; instance = this.idle.pop()) {
      if (instance.alive) return instance
      this.instances.delete(instance)
    }
    const spare = this.spare
    this.spare = undefined
    if (spare?.alive === true) {
      this.startSpare()
      return spare
    }
    if (spare !== undefined) this.instances.delete(spare)
    if (this.instances.size < MOST_INSTANCES) return this.start()
    if (this.waiting.length >= MOST_WAITING) {
      throw new CloudFailure('EXCEED_CONCURRENT_REQUEST_LIMIT', 'too many calls wait for this function')
    }
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  private start(): Instance {
    const instance = new Instance(this.options)
    this.instances.add(instance)
    return instance
  }

  private startSpare(): void {
    const isNeeded = this.hasLost && !this.isClosed && !this.isRetired
    if (isNeeded && this.spare === undefined && this.instances.size < MOST_INSTANCES) {
      this.spare = this.start()
    }
  }

  private giveBack(instance: Instance): void {
    if (!instance.alive) {
      this.instances.delete(instance)
      this.hasLost = true
    }
    const next = this.waiting.shift()
    if (next !== undefined) next.resolve(instance.alive ? instance : this.start())
    else if (instance.alive && this.isRetired) this.end(instance)
    else if (instance.alive) this.idle.push(instance)
    this.startSpare()
  }
}

const shutDown = () => new CloudFailure('FUNCTIONS_EXECUTE_FAIL', 'the cloud is shut down')
