import * as z from 'zod'
import type { Application } from '../../domain/casework/application'
import { textOf } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { carrier, tracking } from '../shared/inputs'
import type { ParcelEntry } from '../shared/outbox'
import { requestId } from '../shared/request-id'
import { settings } from '../shared/settings'
import { signedPost } from '../shared/signed-post'
import { retryAfter } from './backoff'
import { enter, failed, worked } from './gate'

export type Errand =
  | { readonly outcome: 'posted'; readonly parcel: { readonly carrier: string; readonly tracking: string } }
  /** The courier will fetch it; its number comes later. */
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'again'; readonly notBefore?: number }
  | { readonly outcome: 'held'; readonly until: number }
  | { readonly outcome: 'dead'; readonly why: string }

const GATE = 'post'
const TIMEOUT = 5_000
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

const answerShape = z.discriminatedUnion('status', [
  z.object({ status: z.literal('posted'), carrier, tracking }),
  z.object({ status: z.literal('accepted') }),
])

/** Asks the courier to fetch a paper from the desk; asked again under the same id it says what became of it. */
export const orderParcel = async (service: Service, application: Application, entry: ParcelEntry): Promise<Errand> => {
  const post = settings.post()
  if (post === undefined) return { outcome: 'again' }
  const passage = await enter(GATE, post.perMinute, Date.now())
  if (!passage.pass) return { outcome: 'held', until: passage.until }
  const errand = await ask(post, service, application, entry)
  if (errand.outcome === 'again') await failed(GATE, Date.now(), errand.notBefore)
  else if (passage.isTroubled) await worked(GATE)
  return errand
}

const ask = async (
  post: { readonly url: string; readonly secret: string },
  service: Service,
  application: Application,
  { item: id }: ParcelEntry,
): Promise<Errand> => {
  const item = service.items.find((one) => one.id === id)
  const prefix = service.people.find((person) => person.is === 'receiver')?.prefix ?? 'delivery'
  const { answers, desk } = application
  const request = requestId({ application: application.id, item: `post-${id}`, round: 0 })
  const body = JSON.stringify({
    request,
    paper: item?.delivery?.paper ?? item?.shortName ?? id,
    from: { desk, name: service.offices.find((office) => office.id === desk)?.name },
    to: {
      name: textOf(answers, `${prefix}.contact`),
      phone: textOf(answers, `${prefix}.phone`),
      address: textOf(answers, `${prefix}.address`),
    },
  })
  try {
    return await understood(await signedPost(post, { id: request, body, timeout: TIMEOUT }))
  } catch {
    return { outcome: 'again' }
  }
}

const understood = async (response: Response): Promise<Errand> => {
  const { status } = response
  const body: unknown = await response.json().catch(() => undefined)
  if (status === 200 || status === 202) {
    const answer = answerShape.safeParse(body)
    if (!answer.success) return { outcome: 'again' }
    if (answer.data.status === 'accepted') return { outcome: 'accepted' }
    return { outcome: 'posted', parcel: { carrier: answer.data.carrier, tracking: answer.data.tracking } }
  }
  if (status >= 400 && status < 500 && !PASSING.has(status)) {
    const told = z.object({ reason: z.string().min(1).max(200) }).safeParse(body)
    const why = told.success ? `邮政不收：${told.data.reason}` : `邮政的接口不接受这份订单（${status}）`
    return { outcome: 'dead', why: `${why}，请人工寄出，或改好后重新发送` }
  }
  const notBefore = retryAfter(response.headers.get('retry-after'), Date.now())
  return notBefore === undefined ? { outcome: 'again' } : { outcome: 'again', notBefore }
}
