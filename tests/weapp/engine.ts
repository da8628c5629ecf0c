import { setImmediate as turn } from 'node:timers/promises'
import vm from 'node:vm'
import { moveClock } from '../support/moved-clock'

/** What phones of 2018 do not know yet; the product's targets are iOS 12 and Chrome 70. */
const TOO_NEW = `
  for (const [of, names] of [
    [String.prototype, ['matchAll', 'replaceAll', 'at']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'allSettled', 'withResolvers']],
  ]) for (const name of names) delete of[name]
  delete globalThis.WeakRef
  delete globalThis.FinalizationRegistry
  delete globalThis.WebAssembly
`

/** A timer that waits longer than this waits for the citizen, not for the page to be drawn. */
const SOON_MS = 50

/** Longer than any page takes, on a busy machine too. */
const PATIENCE_MS = 15_000

/**
 * The JavaScript engine a mini-program runs in: the language and timers, no browser, no Node, no `eval`. It knows when
 * everything that was begun has come to rest, so that nobody has to sleep.
 */
export class Engine {
  readonly context: vm.Context
  /** What was thrown where nobody catches it, and what was written to the console as a warning or an error. */
  readonly errors: string[] = []
  /** The engine's own `Promise` and `JSON`. */
  readonly own: { readonly Promise: PromiseConstructor; readonly JSON: JSON }
  private readonly timers = new Map<object, boolean>()
  private readonly waiting: (() => void)[] = []
  private calls = 0
  private isClosed = false

  /** `ahead`: milliseconds by which its clock is ahead of this machine's. */
  constructor(ahead = 0) {
    const note = (...said: unknown[]) => void this.errors.push(said.map(textOf).join(' '))
    const quiet = () => undefined
    this.context = vm.createContext(
      {
        console: { log: quiet, info: quiet, debug: quiet, warn: note, error: note },
        setTimeout: (run: () => void, ms?: number, ...given: unknown[]) => this.later(run, ms ?? 0, given),
        clearTimeout: (timer: object) => this.forget(timer),
        setInterval: () => this.errors.push('setInterval: the product has no use for it'),
        clearInterval: quiet,
      },
      { codeGeneration: { strings: false, wasm: false } },
    )
    vm.runInContext(TOO_NEW, this.context)
    // `tsx`, which runs the bench, wraps each function in the text in `__name`.
    vm.runInContext(`((__name) => (${moveClock})(${ahead}))((named) => named)`, this.context)
    this.own = vm.runInContext('({ Promise, JSON })', this.context)
  }

  define(globals: Readonly<Record<string, unknown>>): void {
    Object.assign(this.context, globals)
  }

  run(code: string, filename: string): unknown {
    return vm.runInContext(code, this.context, { filename })
  }

  /** The same data made of this engine's own objects and arrays, as it comes from WeChat. */
  given<T>(value: T): T {
    return value === undefined ? value : (this.own.JSON.parse(JSON.stringify(value)) as T)
  }

  /** Runs something soon, as WeChat calls back: never before the caller has gone on. */
  soon(run: () => void): void {
    this.later(run, 0, [])
  }

  /** Something outside is under way; `settle` waits for it. */
  async awaiting<T>(work: Promise<T>): Promise<T> {
    this.calls += 1
    try {
      return await work
    } finally {
      // The answer is dealt with first.
      await turn()
      this.calls -= 1
      this.wake()
    }
  }

  /** Until nothing is under way that was not left for later on purpose. */
  async settle(): Promise<void> {
    const begun = performance.now()
    do {
      if (performance.now() - begun > PATIENCE_MS) throw new Error(`never comes to rest: ${this.underWay}`)
      while (this.isBusy) await new Promise<void>((resolve) => this.waiting.push(resolve))
      await turn()
      await turn()
    } while (this.isBusy)
  }

  /** Runs what comes from outside; what it throws is an error of the mini-program. */
  guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.errors.push(textOf(error))
    }
  }

  /** The program is gone: its timers stop, and what still comes back to it begins nothing. */
  close(): void {
    this.isClosed = true
    for (const timer of this.timers.keys()) clearTimeout(timer as NodeJS.Timeout)
    this.timers.clear()
  }

  private get underWay(): string {
    return `${this.calls} calls, ${[...this.timers.values()].filter(Boolean).length} timers`
  }

  private get isBusy(): boolean {
    return this.calls > 0 || [...this.timers.values()].some((isSoon) => isSoon)
  }

  private later(run: () => void, ms: number, given: readonly unknown[]): object {
    if (this.isClosed) return {}
    const timer = setTimeout(() => {
      this.guard(() => (run as (...all: readonly unknown[]) => void)(...given))
      this.forget(timer)
    }, ms)
    this.timers.set(timer, ms <= SOON_MS)
    return timer
  }

  private forget(timer: object): void {
    if (!this.timers.delete(timer)) return
    clearTimeout(timer as NodeJS.Timeout)
    this.wake()
  }

  private wake(): void {
    if (!this.isBusy) for (const resolve of this.waiting.splice(0)) resolve()
  }
}

/** Errors of the engine are not errors of Node: they are known by their stack. */
const textOf = (said: unknown): string => {
  const stack = (said as { readonly stack?: unknown } | undefined)?.stack
  return typeof stack === 'string' ? stack : String(said)
}
