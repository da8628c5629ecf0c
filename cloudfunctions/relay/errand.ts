import * as z from 'zod'
import { signedPost } from '../shared/external/signed-post'
import type { Address } from '../shared/settings/settings'
import { isFinal, retryAfter } from './backoff'
import { enter, failed, worked } from './gate'

/** What became of asking a system that is no department: the post, the credit register. */
export type Errand<T> =
  | { readonly outcome: 'done'; readonly value: T }
  /** It has it, and is not done: to be asked again under the same id. */
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'again'; readonly notBefore?: number }
  | { readonly outcome: 'held'; readonly until: number }
  /** Sending it again mends nothing; `why` is for the desk. */
  | { readonly outcome: 'dead'; readonly why: string }

interface Request<T> {
  /** Of the gate. */
  readonly gate: string
  /** For the desk: 邮政. */
  readonly name: string
  /** The same over all retries. */
  readonly id: string
  readonly body: object
  /** What it says when it is done. */
  readonly done: z.ZodType<T>
}

const TIMEOUT = 5_000

const acceptedShape = z.object({ status: z.literal('accepted') })
const refusalShape = z.object({ reason: z.string().min(1).max(200) })

/** One attempt through its gate, within its deadline. */
export const runErrand = async <T>(outside: Address, request: Request<T>): Promise<Errand<T>> => {
  const { gate } = request
  const passage = await enter(gate, outside.perMinute, Date.now())
  if (!passage.pass) return { outcome: 'held', until: passage.until }
  const errand = await attempt(outside, request)
  if (errand.outcome === 'again') await failed(gate, Date.now(), errand.notBefore)
  else if (passage.isTroubled) await worked(gate)
  return errand
}

const attempt = async <T>(outside: Address, request: Request<T>): Promise<Errand<T>> => {
  const { id, body } = request
  try {
    return await understood(request, await signedPost(outside, { id, body: JSON.stringify(body), timeout: TIMEOUT }))
  } catch {
    return { outcome: 'again' }
  }
}

const understood = async <T>({ name, done }: Request<T>, response: Response): Promise<Errand<T>> => {
  const { status } = response
  const body: unknown = await response.json().catch(() => undefined)
  if (status === 200 || status === 202) {
    if (acceptedShape.safeParse(body).success) return { outcome: 'accepted' }
    const answer = done.safeParse(body)
    return answer.success ? { outcome: 'done', value: answer.data } : { outcome: 'again' }
  }
  if (isFinal(status)) {
    const told = refusalShape.safeParse(body)
    const why = told.success ? `${name}不收：${told.data.reason}` : `${name}的接口不接受这份请求（${status}）`
    return { outcome: 'dead', why: `${why}，请改好后重新发送，或人工办理` }
  }
  const notBefore = retryAfter(response.headers.get('retry-after'), Date.now())
  return notBefore === undefined ? { outcome: 'again' } : { outcome: 'again', notBefore }
}
