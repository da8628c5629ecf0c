import * as z from 'zod'
import { carrier, tracking } from '../../domain/casework/inputs'
import type { Application } from '../../domain/casework/state/application'
import type { Service } from '../../domain/definition/service'
import { receiverOf } from '../../domain/intake/receiver'
import type { ParcelEntry } from '../shared/cases/outbox'
import { requestId } from '../shared/departments/request-id'
import type { Clock } from '../shared/platform/clock'
import { settings } from '../shared/settings/settings'
import { callOrder } from './call-order'
import type { CallAnswer } from './policy/call-answer'

const postedShape = z.object({ status: z.literal('posted'), carrier, tracking })

/** Asks the courier to fetch a paper from the desk. */
export const orderParcel = async (
  service: Service,
  { id: application, answers, desk }: Application,
  { item: id }: ParcelEntry,
  clock: Clock,
): Promise<CallAnswer<z.output<typeof postedShape>>> => {
  const post = settings.post()
  if (post === undefined) return { outcome: 'again', why: 'not-connected', isInDoubt: false }
  const item = service.items.find((one) => one.id === id)
  const request = requestId({ application, item: `post-${id}`, round: 0 })
  const body = {
    request,
    paper: item?.delivery?.paper ?? item?.shortName ?? id,
    from: { desk, name: service.offices.find((office) => office.id === desk)?.name },
    to: receiverOf(service, answers),
  }
  return callOrder(post, { breaker: 'post', name: '邮政', id: request, body, done: postedShape }, clock)
}
