import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers, AnswerValue, FieldPath } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import type { HandedIn, Part } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { findService } from '../../domain/services'
import { type Answer, call, mayPass } from './api'
import { type AsReturned, asReturned } from './as-returned'
import { newId } from './command-ids'
import { difference, isEmpty, patched } from './difference'
import { copyOf, type DraftCopy, forgetCopy, keepCopy } from './draft-copy'
import { forgetInk } from './ink-on-the-pad'
import { Listeners } from './listeners'
import { today } from './today'

export type Saving =
  | { readonly state: 'saved'; readonly at?: string }
  | { readonly state: 'saving' }
  /** Kept on the phone, the cloud is not reached; tried again by itself. */
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly message: string }

/** A part as the phone hands it in; the cloud adds when. */
export type NewPart =
  | { readonly kind: 'photo'; readonly photo: string }
  | { readonly kind: 'signature'; readonly strokes: number[][]; readonly version: string; readonly textHash: string }

const PAUSE_MS = 1_200
const RETRY_MS = [3_000, 8_000, 20_000, 60_000] as const
export const ANYTHING = '*'

/**
 * One application on the phone. What is typed is kept here and now, and sent to the cloud after a pause, when a page is
 * left and when the net returns. The patch sent is the difference to what the cloud is known to have, so that an answer
 * the rules dropped there while it was hidden is sent again when it is shown again.
 */
export class Draft {
  view: ApplicationView | undefined
  answers: Answers
  materials: HandedIn = {}
  saving: Saving = { state: 'saved' }
  private known: Answers
  private sent: DraftCopy['sent']
  private start: DraftCopy['start']
  private serviceId: string
  asReturned: AsReturned | undefined
  private readonly listeners = new Listeners()
  private timer: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  /** How many changes the cloud has acknowledged. */
  private accepted = 0
  private running: Promise<void> | undefined
  private isForgotten = false

  constructor(
    readonly id: string,
    copy: DraftCopy | undefined = copyOf(id),
  ) {
    this.serviceId = copy?.service ?? ''
    this.answers = copy?.answers ?? {}
    this.known = copy?.known ?? {}
    this.sent = copy?.sent
    this.start = copy?.start
    this.asReturned = copy?.asReturned
  }

  get service(): Service | undefined {
    return findService(this.serviceId, this.view?.service.edition)
  }

  /** `path`, or ANYTHING. */
  subscribe(path: FieldPath, listener: () => void): () => void {
    return this.listeners.add(path, listener)
  }

  set(path: FieldPath, value: AnswerValue): void {
    const { [path]: _before, ...others } = this.answers
    this.answers = isBlank(value) ? others : { ...others, [path]: value }
    this.keep()
    this.listeners.tell(path)
    this.tellState(this.saving.state === 'saved' ? { state: 'saving' } : this.saving)
    this.later(PAUSE_MS)
  }

  /** Reads the cloud's copy and lays over it what was typed here and is not there yet. */
  async open(): Promise<Answer<ApplicationView>> {
    if (this.start !== undefined || this.sent !== undefined) await this.save()
    const before = this.accepted
    const answer = await call('application', 'read', { id: this.id })
    // Read before something of ours arrived there, told after: an old picture, which must not undo what was typed.
    if (answer.ok && this.accepted !== before) return this.open()
    if (!answer.ok) return answer
    this.take(answer.data)
    if (this.hasUnsaved) this.later(PAUSE_MS)
    return answer
  }

  /** Deleted, or not to be on this phone any more: nothing of it is kept or sent from here. */
  forget(): void {
    this.isForgotten = true
    if (this.timer !== undefined) clearTimeout(this.timer)
    forgetCopy(this.id)
  }

  get isEditable(): boolean {
    return this.view === undefined || this.view.status === 'draft' || this.view.status === 'returned'
  }

  get hasUnsaved(): boolean {
    if (!this.isEditable || this.isForgotten) return false
    return this.start !== undefined || this.sent !== undefined || !isEmpty(this.patch())
  }

  /** Sends everything that is not in the cloud yet; true when nothing is left. */
  async save(): Promise<boolean> {
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.running ??= this.send().finally(() => {
      this.running = undefined
    })
    await this.running
    return !this.hasUnsaved
  }

  async attach(material: string, part: string, content: NewPart, command: string) {
    const answer = await call('application', 'attach', { id: this.id, material, part, content, command })
    const there: Part = { ...content, at: new Date().toISOString() }
    if (answer.ok) this.handIn({ ...this.materials, [material]: { ...this.materials[material], [part]: there } })
    return answer
  }

  async detach(material: string, part: string, command: string) {
    const answer = await call('application', 'detach', { id: this.id, material, part, command })
    if (answer.ok) {
      const { [part]: _gone, ...parts } = this.materials[material] ?? {}
      this.handIn({ ...this.materials, [material]: parts })
    }
    return answer
  }

  /** The cloud's newest word on it, from any answer that carries one; what was typed since lies over it. */
  take(view: ApplicationView): void {
    const typed = difference(this.known, this.answers)
    this.view = view
    this.answers = patched(view.answers, this.isEditable ? typed : {})
    this.serviceId = view.service.id
    this.known = view.answers
    this.asReturned = asReturned(view, this.asReturned)
    this.materials = view.materials
    this.start = undefined
    if (this.isEditable) this.keep()
    else {
      forgetCopy(this.id)
      forgetInk(this.id)
    }
    this.tellAll()
  }

  private handIn(materials: HandedIn): void {
    this.accepted += 1
    this.materials = materials
    this.listeners.tell(ANYTHING)
  }

  private patch(): Answers {
    const { service } = this
    return difference(this.known, service === undefined ? this.answers : prune(service, this.answers, today()))
  }

  private async send(): Promise<void> {
    while (this.hasUnsaved) {
      this.tellState({ state: 'saving' })
      const trouble = this.start === undefined ? await this.sendPatch() : await this.sendStart()
      if (trouble === undefined) continue
      if (!mayPass(trouble)) return this.refused(trouble.message)
      this.tellState({ state: 'waiting' })
      this.later(RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? PAUSE_MS)
      this.tries += 1
      return
    }
    this.tries = 0
    if (this.saving.state !== 'saved') this.tellState({ state: 'saved', at: new Date().toISOString() })
  }

  private async sendStart() {
    if (this.start === undefined) return undefined
    const { command, answers } = this.start
    const answer = await call('application', 'start', { id: this.id, service: this.serviceId, answers, command })
    if (!answer.ok) return answer.error
    this.take(answer.data)
    return undefined
  }

  private async sendPatch() {
    this.sent ??= { command: newId(), patch: this.patch() }
    this.keep()
    const { command, patch } = this.sent
    const answer = await call('application', 'save', { id: this.id, answers: patch, command })
    if (!answer.ok) {
      if (!mayPass(answer.error)) this.sent = undefined
      return answer.error
    }
    this.accepted += 1
    this.known = patched(this.known, patch)
    this.sent = undefined
    this.keep()
    return undefined
  }

  private refused(message: string): void {
    this.sent = undefined
    this.start = undefined
    this.known = this.service === undefined ? this.answers : prune(this.service, this.answers, today())
    this.tellState({ state: 'refused', message })
  }

  private later(ms: number): void {
    if (this.isForgotten) return
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), ms)
  }

  private keep(): void {
    if (this.isForgotten) return
    keepCopy(this.id, {
      service: this.serviceId,
      answers: this.answers,
      known: this.known,
      ...(this.sent === undefined ? {} : { sent: this.sent }),
      ...(this.start === undefined ? {} : { start: this.start }),
      ...(this.asReturned === undefined ? {} : { asReturned: this.asReturned }),
    })
  }

  private tellState(saving: Saving): void {
    this.saving = saving
    this.listeners.tell(ANYTHING)
  }

  private tellAll(): void {
    for (const path of Object.keys({ ...this.known, ...this.answers })) this.listeners.tell(path)
    this.listeners.tell(ANYTHING)
  }
}
