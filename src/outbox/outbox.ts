import { createStore } from 'zustand/vanilla'
import type { Refusal } from '../../domain/casework/refusal'
import type { PrivateStorage } from '../platform/storage/private-storage'
import type { Change, Entry, PictureProgress } from './change'
import { EntryStorage } from './entry-storage'
import { mergeSaves } from './merge-saves'
import { nextStep } from './next-step'
import { retryDelay } from './retry-delay'
import { supersededBy } from './supersede'

/** What the cloud answered to a command. */
export type Sent = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: Refusal }

export interface OutboxParts {
  readonly storage: PrivateStorage
  readonly person: () => string
  readonly send: (of: string, entry: Entry) => Promise<Sent>
  /** An error that goes away by itself: no net, a fault of the cloud. */
  readonly mayPass: (error: Refusal) => boolean
  /** One run a case, over all tabs. */
  readonly oneAtATime: <T>(name: string, run: () => Promise<T>) => Promise<T>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
  readonly newId: () => string
}

export interface OutboxState {
  /** By case, in order. */
  readonly entries: Readonly<Record<string, readonly Entry[]>>
  /** Ids of the entries that are on their way at this moment. */
  readonly sending: ReadonlySet<string>
}

export interface OutboxListener {
  /** The cloud did it. Told before the entry goes, so that a crash in between only does it once more. */
  done(of: string, entry: Entry, data: unknown): unknown
  /** An entry went without being sent: dropped, superseded, or done in another tab. */
  gone?(of: string, entry: Entry): unknown
}

/** What is read from the phone is a copy; one that says the same wakes nobody. */
const isSame = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other)

const NONE: readonly Entry[] = []
/** Digits of the time in an order: until the year 5138. */
const ORDER_DIGITS = 9

/**
 * Everything that is still to reach the cloud, case by case. It is on the phone before anybody sends it and goes in
 * order, one command of a case at a time; what fails is tried again by itself, what is refused waits for somebody.
 */
export class Outbox {
  readonly store = createStore<OutboxState>()(() => ({ entries: {}, sending: new Set() }))
  private readonly stored: EntryStorage
  private readonly runs = new Map<string, Promise<void>>()
  private readonly timers = new Map<string, () => void>()
  private readonly listeners = new Set<OutboxListener>()

  constructor(private readonly parts: OutboxParts) {
    this.stored = new EntryStorage(parts.storage, parts.person)
    parts.storage.whenChangedElsewhere((key) => {
      const of = this.stored.caseOf(key)
      if (of !== undefined) this.refresh(of)
    })
  }

  /** Answers how to stop listening. */
  listen(listener: OutboxListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  entriesOf(of: string): readonly Entry[] {
    return this.store.getState().entries[of] ?? this.refresh(of)
  }

  cases(): readonly string[] {
    return this.stored.cases()
  }

  /** Puts a change at the end of the queue of its case. Nothing when the phone has no room for it. */
  add(of: string, change: Change, picture?: PictureProgress): Entry | undefined {
    const before = this.stored.read(of)
    const id = this.parts.newId()
    const entry: Entry = {
      id,
      order: this.orderAfter(before, id),
      change,
      at: new Date(this.parts.now()).toISOString(),
      tries: 0,
      ...(picture === undefined ? {} : { picture }),
    }
    if (!this.stored.add(of, entry)) return undefined
    for (const needless of supersededBy(before, change)) this.remove(of, needless)
    this.refresh(of)
    return entry
  }

  /** Sends what can be sent; resolves when nothing more can be done now. */
  run(of: string): Promise<void> {
    const there = this.runs.get(of)
    if (there !== undefined) return there
    const run = this.parts.storage
      .open()
      .then(() => this.parts.oneAtATime(`outbox:${this.parts.person()}:${of}`, () => this.sendAll(of)))
      .finally(() => {
        if (this.runs.get(of) === run) this.runs.delete(of)
      })
    this.runs.set(of, run)
    return run
  }

  /** Tries again now: what waits for its next try and, with `entry`, one that was refused. */
  retry(of: string, entry?: Entry): Promise<void> {
    for (const one of this.stored.read(of)) {
      const { retryAt: _, refusal, ...rest } = one
      if (refusal === undefined) this.stored.write(of, rest)
      else if (one.order === entry?.order) this.stored.write(of, { ...rest, id: this.parts.newId(), tries: 0 })
    }
    this.refresh(of)
    return this.run(of)
  }

  /** Takes an entry out of the queue unless it may have arrived; answers whether it went. */
  drop(of: string, entry: Entry): boolean {
    const there = this.stored.find(of, entry.order)
    if (there === undefined) return true
    if (there.tries > 0 && there.refusal === undefined) return false
    this.remove(of, there)
    this.refresh(of)
    return true
  }

  /** Takes everything of a case off this phone. */
  forget(of: string): void {
    this.timers.get(of)?.()
    for (const entry of this.stored.read(of)) this.remove(of, entry)
    this.refresh(of)
  }

  /** Writes down how far a picture is; nothing when its entry is gone. */
  change(of: string, order: string, change: (entry: Entry) => Entry): Entry | undefined {
    const there = this.stored.find(of, order)
    if (there === undefined) return undefined
    const changed = change(there)
    this.stored.write(of, changed)
    this.refresh(of)
    return changed
  }

  /** Reads again what is on the phone. */
  refresh(of: string): readonly Entry[] {
    const fresh = this.stored.read(of)
    const before = this.store.getState().entries[of]
    if (before !== undefined && isSame(before, fresh)) return before
    const entries = fresh.length === 0 ? NONE : fresh
    this.store.setState((state) => ({ entries: { ...state.entries, [of]: entries } }))
    return entries
  }

  private async sendAll(of: string): Promise<void> {
    for (;;) {
      this.merge(of)
      const step = nextStep(this.refresh(of), this.parts.now())
      if (step.do === 'send') {
        await this.sendOne(of, step.entry)
        continue
      }
      if (step.do === 'wait') this.runLater(of, step.until - this.parts.now())
      // From here on a new entry begins a new run.
      this.runs.delete(of)
      return
    }
  }

  private merge(of: string): void {
    const before = this.stored.read(of)
    const { entries, gone } = mergeSaves(before)
    if (gone.length === 0) return
    for (const entry of entries) if (!before.includes(entry)) this.stored.write(of, entry)
    for (const entry of gone) this.stored.remove(of, entry)
  }

  private async sendOne(of: string, { order }: Entry): Promise<void> {
    const entry = this.change(of, order, ({ retryAt: _, ...one }) => ({ ...one, tries: one.tries + 1 }))
    if (entry === undefined) return
    await this.parts.storage.written()
    const answer = await this.whileSending(entry, () => this.parts.send(of, entry))
    if (answer.ok) {
      for (const listener of this.listeners) listener.done(of, entry, answer.data)
      this.stored.remove(of, entry)
      return
    }
    const { error } = answer
    const retryAt = this.parts.now() + retryDelay(entry.tries)
    this.change(of, order, (one) => (this.parts.mayPass(error) ? { ...one, retryAt } : { ...one, refusal: error }))
  }

  private async whileSending<T>({ id }: Entry, send: () => Promise<T>): Promise<T> {
    this.store.setState(({ sending }) => ({ sending: new Set([...sending, id]) }))
    try {
      return await send()
    } finally {
      this.store.setState(({ sending }) => ({ sending: new Set([...sending].filter((one) => one !== id)) }))
    }
  }

  private runLater(of: string, ms: number): void {
    this.timers.get(of)?.()
    this.timers.set(
      of,
      this.parts.later(() => void this.run(of), Math.max(0, ms)),
    )
  }

  private remove(of: string, entry: Entry): void {
    this.stored.remove(of, entry)
    for (const listener of this.listeners) listener.gone?.(of, entry)
  }

  /** After all others, also when somebody has set the clock back. */
  private orderAfter(entries: readonly Entry[], id: string): string {
    const last = entries.reduce((most, { order }) => Math.max(most, Number.parseInt(order, 36)), 0)
    const time = Math.max(this.parts.now(), last + 1).toString(36)
    // Two tabs may add in the same millisecond.
    return `${time.padStart(ORDER_DIGITS, '0')}-${id}`
  }
}
