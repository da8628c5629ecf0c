import { createStore } from 'zustand/vanilla'
import type { PictureLook } from '../../domain/standards/card-pictures'
import type { Picture } from '../platform/pictures/take-picture'
import type { Entry } from './change'
import type { Outbox, Sent } from './outbox'
import { retryDelay } from './retry-delay'
import { isBeginning, isPictureOpen } from './waits-for'

export interface PictureParts {
  readonly shelf: {
    put(key: string, picture: Picture): Promise<void>
    get(key: string): Promise<Picture | undefined>
    remove(key: string): Promise<void>
  }
  readonly person: () => string
  /** Answers the file id; nothing when the net gave up. `hear` is told parts of 1. */
  readonly upload: (name: string, picture: Picture, hear: (part: number) => void) => Promise<string | undefined>
  /** The cloud looks at it. */
  readonly inspect: (of: string, photo: string, file: string, entry: Entry) => Promise<Sent>
  /** Runs unless another tab is at it. */
  readonly unlessRunning: (name: string, run: () => Promise<void>) => Promise<void>
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
}

export interface Uploading {
  readonly picture: Picture
  /** Of 1; 1 while the cloud looks at it. */
  readonly part: number
  readonly isChecking: boolean
}

export interface PicturesState {
  /** By id of the entry. */
  readonly uploading: Readonly<Record<string, Uploading>>
  /** Just taken and being made smaller, by whatever names its place. */
  readonly preparing: Readonly<Record<string, Picture>>
  /** Where a picture can be looked at, by its id: the one just taken, or a link that lasts for minutes. */
  readonly shown: Readonly<Record<string, string>>
}

const AT_ONCE = 2

/** An older cloud says nothing of it. */
const lookIn = (data: unknown): { readonly look?: PictureLook } => {
  const look = (data as { readonly look?: PictureLook } | undefined)?.look
  return look === undefined ? {} : { look }
}
const LOST = { code: 'photo-lost', message: '这张照片没有留在手机上，请重新拍' } as const

/** Pictures are uploaded beside the queue, two at a time; the case may name a picture once it is uploaded. */
export class PictureLane {
  readonly store = createStore<PicturesState>()(() => ({ uploading: {}, preparing: {}, shown: {} }))
  private readonly busy = new Set<string>()
  private readonly taken = new Map<string, Picture>()
  private timer: (() => void) | undefined

  constructor(
    private readonly outbox: Outbox,
    private readonly parts: PictureParts,
  ) {
    outbox.listen({ done: (of, entry) => this.leave(of, entry), gone: (of, entry) => this.leave(of, entry) })
  }

  /** Keeps a picture for its entry. `isKept` false: it is sent all the same, and not found after a restart. */
  async put(of: string, photo: string, picture: Picture, isKept: boolean): Promise<void> {
    this.taken.set(photo, picture)
    this.show({ [photo]: picture.path })
    if (isKept) await this.parts.shelf.put(this.keyOf(of, photo), picture)
  }

  prepare(place: string, picture: Picture | undefined): void {
    this.store.setState(({ preparing: { [place]: _, ...others } }) => ({
      preparing: picture === undefined ? others : { ...others, [place]: picture },
    }))
  }

  show(links: Readonly<Record<string, string>>): void {
    this.store.setState(({ shown }) => ({ shown: { ...shown, ...links } }))
  }

  /** Goes on with whatever waits; `atOnce` does not wait for the time of the next try. */
  pump(atOnce = false): void {
    const now = this.parts.now()
    const waiting = this.outbox
      .cases()
      .flatMap((of) => this.outbox.entriesOf(of).map((entry) => ({ of, entry })))
      .filter(({ entry }) => isPictureOpen(entry) && !this.busy.has(entry.id))
    for (const { of, entry } of waiting) {
      if (this.busy.size >= AT_ONCE) return
      if (!atOnce && (entry.picture?.retryAt ?? 0) > now) continue
      void this.go(of, entry)
    }
    this.pumpLater(waiting.map(({ entry }) => entry))
  }

  private async go(of: string, entry: Entry): Promise<void> {
    this.busy.add(entry.id)
    let isOurs = false
    try {
      await this.parts.unlessRunning(`picture:${entry.id}`, () => {
        isOurs = true
        return this.carry(of, entry)
      })
    } catch (error) {
      this.failed(of, entry)
      throw error
    } finally {
      this.busy.delete(entry.id)
      this.report(entry.id, undefined)
      if (isOurs) this.pump()
      else this.pumpAt(this.parts.now() + retryDelay(1))
    }
  }

  private pumpLater(waiting: readonly Entry[]): void {
    const next = Math.min(...waiting.flatMap(({ picture }) => picture?.retryAt ?? []))
    if (Number.isFinite(next)) this.pumpAt(next)
  }

  private pumpAt(time: number): void {
    this.timer?.()
    this.timer = this.parts.later(() => this.pump(), Math.max(0, time - this.parts.now()))
  }

  private async carry(of: string, { id, order, change }: Entry): Promise<void> {
    if (change.type !== 'attach' || change.content.kind !== 'photo') return
    const { photo } = change.content
    const picture = this.taken.get(photo) ?? (await this.parts.shelf.get(this.keyOf(of, photo)))
    if (picture === undefined) return void this.outbox.change(of, order, (one) => ({ ...one, refusal: LOST }))
    this.taken.set(photo, picture)
    this.show({ [photo]: picture.path })
    this.report(id, { picture, part: 0, isChecking: false })
    const begun = this.progress(of, order, ({ retryAt: _, ...one }) => ({ ...one, tries: one.tries + 1 }))
    if (begun === undefined) return
    const file = begun.picture?.file ?? (await this.upload(id, photo, picture))
    if (file === undefined) return this.failed(of, begun)
    const uploaded = this.progress(of, order, (one) => ({ ...one, file }))
    if (uploaded === undefined) return
    this.report(id, { picture, part: 1, isChecking: true })
    // The cloud looks at pictures of cases it knows: their consents are in the start.
    if (this.isNotBegun(of)) await this.outbox.run(of)
    if (this.isNotBegun(of)) return this.failed(of, uploaded)
    const looked = await this.parts.inspect(of, photo, file, uploaded)
    if (looked.ok) {
      this.progress(of, order, (one) => ({ ...one, isTaken: true, ...lookIn(looked.data) }))
      return void this.outbox.run(of)
    }
    if (!looked.error.code.startsWith('photo-')) return this.failed(of, uploaded)
    this.outbox.change(of, order, (one) => ({ ...one, refusal: looked.error }))
    await this.parts.shelf.remove(this.keyOf(of, photo))
  }

  private isNotBegun(of: string): boolean {
    return this.outbox.entriesOf(of).some(isBeginning)
  }

  private upload(id: string, photo: string, picture: Picture): Promise<string | undefined> {
    return this.parts.upload(`${photo}.jpg`, picture, (part) => this.report(id, { picture, part, isChecking: false }))
  }

  private progress(of: string, order: string, change: (picture: NonNullable<Entry['picture']>) => Entry['picture']) {
    return this.outbox.change(of, order, (entry) => {
      const picture = entry.picture === undefined ? undefined : change(entry.picture)
      return picture === undefined ? entry : { ...entry, picture }
    })
  }

  private failed(of: string, { order, picture }: Entry): void {
    const retryAt = this.parts.now() + retryDelay(picture?.tries ?? 1)
    this.progress(of, order, (one) => ({ ...one, retryAt }))
  }

  private report(id: string, uploading: Uploading | undefined): void {
    this.store.setState(({ uploading: { [id]: _, ...others } }) => ({
      uploading: uploading === undefined ? others : { ...others, [id]: uploading },
    }))
  }

  private leave(of: string, { change }: Entry): void {
    if (change.type !== 'attach' || change.content.kind !== 'photo') return
    this.taken.delete(change.content.photo)
    void this.parts.shelf.remove(this.keyOf(of, change.content.photo))
  }

  private keyOf(of: string, photo: string): string {
    return `${this.parts.person()}/${of}/${photo}`
  }
}
