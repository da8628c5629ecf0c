import type { OwnSigning, OwnView } from '../../cloudfunctions/application/own-view'
import type { Refusal } from '../../domain/casework/refusal'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Consent, Service } from '../../domain/definition/service'
import { ownService } from '../../domain/intake/own-service'
import { findService } from '../../domain/services'
import type { Entry } from '../outbox/change'
import { keepToken, queueOfInvitation, removeToken } from '../outbox/invitation-queue'
import { outbox, pictures } from '../outbox/this-phone'
import type { Stroke } from '../platform/drawing/strokes'
import { privateStorage } from '../platform/storage/private-storage'
import { type Answer, call } from './api'
import { Draft } from './draft'
import { meNow } from './me'
import { PHONE_IS_FULL } from './phone-is-full'
import { keepStrokes } from './saved-strokes'
import { readyToSend } from './signature-strokes'
import { consentsGiven } from './to-be-agreed'

export type { OwnSigning, OwnView } from '../../cloudfunctions/application/own-view'

/** One's own part of somebody else's case, on one's own phone: a draft of the few fields and photos that are theirs. */
export class OwnPart {
  readonly draft: Draft
  private readonly queue: string
  private view: OwnView | undefined
  /** The service that concerns this person, made once a view. */
  private made: { readonly of: OwnView; readonly service: Service } | undefined

  constructor(readonly token: string) {
    this.queue = queueOfInvitation(token)
    this.draft = new Draft(this.queue, { read: () => this.read(), service: () => this.ownService() })
  }

  /** As the cloud said it last, also without a net. */
  get last(): OwnView | undefined {
    this.view ??= privateStorage.read<OwnView>(this.key)
    return this.view
  }

  get service(): Service | undefined {
    const { last } = this
    return last === undefined ? undefined : findService(last.service.id, last.service.edition)
  }

  get consents(): readonly Consent[] {
    return this.service?.participantConsents ?? []
  }

  /** Agreed here, and perhaps not yet arrived. */
  get hasJoined(): boolean {
    return this.last?.hasJoined === true || this.joining !== undefined
  }

  get joining(): Entry | undefined {
    return outbox.entriesOf(this.queue).find(({ change, refusal }) => change.type === 'join' && refusal === undefined)
  }

  /** Sends the consents before anything else: nothing of one's own is shown or sent without them. */
  async join(ticked: readonly string[]): Promise<Refusal | undefined> {
    const consents = consentsGiven(this.consents, ticked)
    if (outbox.add(this.queue, { type: 'join', consents }) === undefined) return PHONE_IS_FULL
    await outbox.retry(this.queue)
    return outbox.entriesOf(this.queue).find(({ refusal }) => refusal !== undefined)?.refusal
  }

  /** One signature under the very text that was read; it waits for the answers that it is filled from. */
  sign({ material, part, version, textHash }: OwnSigning, strokes: readonly Stroke[]): Refusal | undefined {
    this.draft.enqueue()
    const content = { kind: 'signature', strokes: readyToSend(strokes), version, textHash } as const
    if (outbox.add(this.queue, { type: 'attach', material, part, content }) === undefined) return PHONE_IS_FULL
    keepStrokes(this.queue, `${material}.${part}`, textHash, [])
    void outbox.retry(this.queue)
    return undefined
  }

  /** Signed here, whether or not it has arrived. */
  isSigned({ material, part, textHash, isValid }: OwnSigning): boolean {
    const there = this.draft.materials[material]?.[part]
    return isValid || (there?.kind === 'signature' && there.textHash === textHash)
  }

  private get key(): string {
    return `${meNow()}:own:${this.queue}`
  }

  private ownService(): Service | undefined {
    const { last, service } = this
    if (last?.own === undefined || service === undefined) return undefined
    if (this.made?.of !== last) this.made = { of: last, service: ownService(service, last.own) }
    return this.made.service
  }

  private async read(): Promise<Answer<ApplicationView>> {
    await privateStorage.open()
    keepToken(this.token)
    const answer = await call('application', 'invited', { token: this.token })
    if (!answer.ok) return answer
    this.view = answer.data
    privateStorage.write(this.key, answer.data)
    if (answer.data.own !== undefined) pictures.show(answer.data.own.links)
    if (answer.data.state === 'over') this.forget()
    return { ok: true, data: asApplication(this.queue, answer.data) }
  }

  private forget(): void {
    privateStorage.remove(this.key)
    removeToken(this.queue)
  }
}

/** As the draft knows applications; of the rest of the case nothing is known here. */
const asApplication = (id: string, { service, revision, state, isReturned, own }: OwnView): ApplicationView => ({
  id,
  service,
  revision,
  status: state === 'open' ? (isReturned ? 'returned' : 'draft') : 'submitted',
  flags: [],
  items: {},
  updatedAt: '',
  answers: own?.answers ?? {},
  materials: own?.materials ?? {},
  results: {},
  deliveries: {},
  corrections: own?.corrections ?? [],
  consents: [],
  journal: [],
})

const open = new Map<string, OwnPart>()

/** One object a link, however many pages look at it. */
export const ownPartFor = (token: string): OwnPart => {
  const there = open.get(token) ?? new OwnPart(token)
  open.set(token, there)
  return there
}
