import { createStore } from 'zustand/vanilla'
import type { LastReturn } from '../../domain/casework/state/last-return'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers, AnswerValue, FieldPath } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import type { HandedIn } from '../../domain/intake/materials'
import { prune } from '../../domain/intake/prune'
import { findService } from '../../domain/services'
import type { Change, Entry, NewPart } from '../outbox/change'
import { answersAfter, materialsAfter, patched } from '../outbox/overlay'
import { outbox } from '../outbox/this-phone'
import { isBeginning } from '../outbox/waits-for'
import { privateStorage } from '../platform/storage/private-storage'
import { type Answer, call, noAnswer } from './api'
import { returnedFrom } from './corrections'
import { difference, isEmpty } from './difference'
import { copyOf, type DraftCopy, removeCopy, writeCopy } from './draft-copy'
import { removeStrokes } from './saved-strokes'
import { isSameSaving, type Saving, savingOf } from './saving-state'
import { today } from './today'

/** What pages draw of an application. */
export interface DraftState {
  readonly view: ApplicationView | undefined
  /** As typed here. */
  readonly answers: Answers
  /** As they will be once everything has arrived. */
  readonly materials: HandedIn
  readonly saving: Saving
  /** What is still to reach the cloud. */
  readonly entries: readonly Entry[]
}

export interface Elsewhere {
  readonly read: () => Promise<Answer<ApplicationView>>
  readonly service: () => Service | undefined
}

const PAUSE_MS = 1_200

/**
 * One application on the phone. What is typed is kept here and now, and goes into the queue after a pause and when a page
 * is left. The patch is the difference to what the cloud is known to have, so that an answer the rules dropped there
 * while it was hidden is sent again when it is shown again.
 */
export class Draft {
  readonly store = createStore<DraftState>()(() => ({
    view: undefined,
    answers: {},
    materials: {},
    saving: { state: 'saved' },
    entries: [],
  }))
  returned: LastReturn | undefined
  private serviceId = ''
  private known: Answers = {}
  private knownMaterials: HandedIn = {}
  /** The papers that `materials` was made of. */
  private laidOver: HandedIn | undefined
  private savedAt: string | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  /** How many changes the cloud has acknowledged. */
  private acknowledged = 0
  private isForgotten = false
  private isLoaded = false
  private readonly stopListening: readonly (() => void)[]

  constructor(
    readonly id: string,
    /** Not an application of one's own: where it is read, and what of the service is shown of it. */
    private readonly elsewhere?: Elsewhere,
  ) {
    this.stopListening = [
      outbox.listen({
        done: (of, entry, data) => of === id && this.done(entry, data),
        gone: (of, entry) => of === id && this.gone(entry),
      }),
      outbox.store.subscribe(() => this.update()),
    ]
    if (privateStorage.isOpen()) this.load()
  }

  get view(): ApplicationView | undefined {
    return this.store.getState().view
  }
  get answers(): Answers {
    return this.store.getState().answers
  }
  get materials(): HandedIn {
    return this.store.getState().materials
  }
  get saving(): Saving {
    return this.store.getState().saving
  }
  get entries(): readonly Entry[] {
    return this.store.getState().entries
  }

  get service(): Service | undefined {
    if (this.elsewhere !== undefined) return this.elsewhere.service()
    return findService(this.serviceId, this.view?.service.edition)
  }

  get isEditable(): boolean {
    return this.view === undefined || this.view.status === 'draft' || this.view.status === 'returned'
  }

  /** It was handed in here, and the cloud has not answered yet. */
  get submission(): Entry | undefined {
    return this.entries.find(({ change }) => change.type === 'submit')
  }

  /** Handed in here, and not refused: nothing is changed any more unless it is taken back. */
  get isSubmitting(): boolean {
    return this.submission !== undefined && this.submission.refusal === undefined
  }

  /** Something typed or started here is not in the cloud yet. */
  get hasUnsaved(): boolean {
    if (!this.isEditable || this.isForgotten) return false
    return this.entries.some(isOfAnswers) || !isEmpty(this.patch())
  }

  set(path: FieldPath, value: AnswerValue): void {
    const written = copyOf(this.id)
    this.store.setState(({ answers, saving }) => ({
      answers: withAnswer(answers, path, value),
      saving: saving.state === 'saved' ? { state: 'saving' } : saving,
    }))
    // Another tab may have written other answers since.
    this.write(written === undefined ? this.answers : withAnswer(written.answers, path, value))
    this.enqueueLater()
  }

  /** Sends what waits, reads the cloud's copy and lays over it what is not there yet. */
  async open(): Promise<Answer<ApplicationView>> {
    await privateStorage.open()
    this.load()
    await outbox.retry(this.id)
    const start = this.entries.find(isBeginning)
    if (start !== undefined) return start.refusal === undefined ? noAnswer() : { ok: false, error: start.refusal }
    const before = this.acknowledged
    const answer = await (this.elsewhere?.read() ?? call('application', 'read', { id: this.id }))
    // Read before something of ours arrived there, told after: an old picture, which must not undo what was typed.
    if (answer.ok && this.acknowledged !== before) return this.open()
    if (!answer.ok) return answer
    this.take(answer.data)
    if (this.hasUnsaved) this.enqueueLater()
    return answer
  }

  /** Puts what was typed into the queue; nothing is waited for. */
  enqueue(): void {
    this.stop()
    if (!this.isEditable || this.isForgotten) return
    const answers = this.patch()
    if (!isEmpty(answers)) outbox.add(this.id, { type: 'save', answers })
    this.update()
    void outbox.run(this.id)
  }

  /** Sends everything that is not in the cloud yet; true when nothing is left. */
  async save(): Promise<boolean> {
    this.enqueue()
    await outbox.retry(this.id)
    return !this.hasUnsaved
  }

  /** Puts a change behind what was typed so far and answers once it was tried; nothing when the phone is full. */
  async ask(change: Change): Promise<Entry | undefined> {
    this.enqueue()
    const entry = outbox.add(this.id, change)
    await outbox.retry(this.id)
    return entry
  }

  attach(material: string, part: string, content: NewPart): Promise<Entry | undefined> {
    return this.ask({ type: 'attach', material, part, content })
  }

  async detach(material: string, part: string): Promise<void> {
    const ofSlot = ({ change }: Entry) =>
      'material' in change && change.material === material && change.part === part && change.type === 'attach'
    const isThere = this.knownMaterials[material]?.[part] !== undefined
    const gone = this.entries.filter(ofSlot).map((entry) => outbox.drop(this.id, entry))
    if (isThere || gone.includes(false)) await this.ask({ type: 'detach', material, part })
  }

  /** The cloud's newest word on it, from any answer that carries one; what was typed since lies over it. */
  take(view: ApplicationView): void {
    // Several may write at the same time: an older picture undoes nothing.
    if (this.view !== undefined && view.revision < this.view.revision) return
    const { known, answers } = copyOf(this.id) ?? { known: this.known, answers: this.answers }
    const typed = difference(known, answers)
    this.serviceId = view.service.id
    this.known = view.answers
    this.knownMaterials = view.materials
    this.returned = returnedFrom(view)
    this.store.setState({ view })
    this.store.setState({ answers: patched(view.answers, this.isEditable ? typed : {}) })
    if (this.isEditable) this.write(this.answers)
    else {
      removeCopy(this.id)
      removeStrokes(this.id)
    }
    this.update()
  }

  /** Another tab wrote the copy: what it says is newer. */
  readAgain(): void {
    const copy = copyOf(this.id)
    if (copy === undefined || this.isForgotten) return
    this.known = copy.known
    this.returned = copy.returned
    this.knownMaterials = copy.materials ?? {}
    this.store.setState({ answers: copy.answers })
    this.update()
  }

  /** What was typed last stays on the phone and is not sent by itself. */
  stop(): void {
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = undefined
  }

  /** Deleted, or not to be on this phone any more: nothing of it is kept or sent from here. */
  forget(): void {
    this.isForgotten = true
    this.stop()
    for (const stop of this.stopListening) stop()
    removeCopy(this.id)
  }

  private load(): void {
    if (this.isLoaded) return
    this.isLoaded = true
    const copy = copyOf(this.id)
    this.serviceId = copy?.service ?? ''
    this.known = copy?.known ?? {}
    this.knownMaterials = copy?.materials ?? {}
    this.returned = copy?.returned
    this.store.setState({ answers: copy?.answers ?? {} })
    this.update()
  }

  private done({ change, ...entry }: Entry, data: unknown): void {
    this.acknowledged += 1
    this.savedAt = new Date().toISOString()
    switch (change.type) {
      case 'start':
      case 'submit':
      case 'withdraw':
        this.take(data as ApplicationView)
        return
      case 'save':
        this.known = patched(this.known, change.answers)
        break
      default:
        this.knownMaterials = materialsAfter(this.knownMaterials, [{ change, ...entry }])
    }
    this.write(copyOf(this.id)?.answers ?? this.answers)
  }

  /** Answers that were refused and given up are again as the cloud has them. */
  private gone({ change, refusal }: Entry): void {
    if (refusal === undefined || change.type !== 'save' || this.isForgotten) return
    const back = Object.keys(change.answers).map((path) => [path, this.known[path] ?? ''] as const)
    this.store.setState(({ answers }) => ({ answers: patched(answers, Object.fromEntries(back)) }))
    this.write(this.answers)
  }

  /** Lays the queue over what the cloud has. */
  private update(): void {
    const entries = outbox.entriesOf(this.id)
    const { saving, entries: before } = this.store.getState()
    const next = savingOf(entries, outbox.store.getState().sending, this.timer !== undefined, this.savedAt)
    if (!isSameSaving(saving, next)) this.store.setState({ saving: next })
    if (before === entries && this.laidOver === this.knownMaterials) return
    this.laidOver = this.knownMaterials
    this.store.setState({ entries, materials: materialsAfter(this.knownMaterials, entries) })
  }

  private patch(): Answers {
    const { service } = this
    const wanted = service === undefined ? this.answers : prune(service, this.answers, today())
    return difference(answersAfter(this.known, this.entries), wanted)
  }

  private enqueueLater(): void {
    if (this.isForgotten) return
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.enqueue(), PAUSE_MS)
  }

  private write(answers: Answers): void {
    if (this.isForgotten) return
    const copy: DraftCopy = {
      service: this.serviceId,
      answers,
      known: this.known,
      materials: this.elsewhere === undefined ? this.knownMaterials : photosIn(this.knownMaterials),
      ...(this.returned === undefined ? {} : { returned: this.returned }),
    }
    writeCopy(this.id, copy)
  }
}

/** On a phone that only helps, no signature stays. */
const photosIn = (materials: HandedIn): HandedIn =>
  Object.fromEntries(
    Object.entries(materials).flatMap(([material, parts]) => {
      const photos = Object.entries(parts).filter(([, { kind }]) => kind === 'photo')
      return photos.length === 0 ? [] : [[material, Object.fromEntries(photos)] as const]
    }),
  )

const isOfAnswers = ({ change: { type } }: Entry): boolean => type === 'start' || type === 'save'

const withAnswer = (answers: Answers, path: FieldPath, value: AnswerValue): Answers => {
  const { [path]: _before, ...others } = answers
  return isBlank(value) ? others : { ...others, [path]: value }
}
