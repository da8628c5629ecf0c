import type { Clock } from '../clock'
import { type Fires, parseCron } from './cron'
import type { FunctionHost } from './host'

interface Timer {
  readonly function: string
  readonly name: string
  readonly fires: Fires
  busy: boolean
}

/** After a longer gap the clock was moved or the machine slept: missed runs are skipped. */
const MOST_SECONDS = 60

/** Runs the functions that have a timer. One run at a time: a slow run lets the next tick pass. */
export class Timers {
  private timers: readonly Timer[]
  private ticking: NodeJS.Timeout | undefined
  private last: number

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {
    this.timers = host.folder.names().flatMap((name) => this.timersOf(name))
    this.last = this.second()
  }

  start(): void {
    this.last = this.second()
    this.ticking = setInterval(() => this.tick(), 500)
    this.ticking.unref()
  }

  stop(): void {
    clearInterval(this.ticking)
  }

  /** Its config.json may have changed. Throws when a timer in it is not possible, and then changes nothing. */
  reload(name: string): void {
    const timers = this.timersOf(name)
    this.timers = [...this.timers.filter((timer) => timer.function !== name), ...timers]
  }

  /** Now, whatever its hours; answers what the platform would throw away. */
  runNow(name: string): Promise<string> {
    const trigger = this.timers.find((timer) => timer.function === name)?.name ?? 'by-hand'
    const event = { Type: 'Timer', TriggerName: trigger, Time: this.clock.now().toISOString(), Message: '' }
    return this.host.invoke(name, event, { from: 'timer' })
  }

  private tick(): void {
    const now = this.second()
    const from = Math.max(this.last + 1, now - MOST_SECONDS)
    for (const timer of this.timers) {
      if (timer.busy) continue
      for (let second = from; second <= now; second += 1) {
        if (!timer.fires(new Date(second * 1000))) continue
        timer.busy = true
        // What went wrong is in the log of the function.
        void this.runNow(timer.function)
          .catch(() => undefined)
          .finally(() => {
            timer.busy = false
          })
        break
      }
    }
    this.last = now
  }

  private timersOf(name: string): readonly Timer[] {
    return this.host.folder.config(name).triggers.map((trigger) => ({
      function: name,
      name: trigger.name,
      fires: parseCron(trigger.config),
      busy: false,
    }))
  }

  private second(): number {
    return Math.floor(this.clock.millis() / 1000)
  }
}
