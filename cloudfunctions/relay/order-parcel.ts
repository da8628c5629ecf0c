import * as z from 'zod'
import { carrier, tracking } from '../../domain/casework/inputs'
import type { Application } from '../../domain/casework/state/application'
import type { Service } from '../../domain/definition/service'
import { receiverOf } from '../../domain/intake/receiver'
import type { ParcelEntry } from '../shared/cases/outbox'
import { requestId } from '../shared/departments/request-id'
import { settings } from '../shared/settings/settings'
import { type Errand, runErrand } from './errand'

const postedShape = z.object({ status: z.literal('posted'), carrier, tracking })

/** Asks the courier to fetch a paper from the desk. */
export const orderParcel = async (
  service: Service,
  { id: application, answers, desk }: Application,
  { item: id }: ParcelEntry,
): Promise<Errand<z.output<typeof postedShape>>> => {
  const post = settings.post()
  if (post === undefined) return { outcome: 'again' }
  const item = service.items.find((one) => one.id === id)
  const request = requestId({ application, item: `post-${id}`, round: 0 })
  const body = {
    request,
    paper: item?.delivery?.paper ?? item?.shortName ?? id,
    from: { desk, name: service.offices.find((office) => office.id === desk)?.name },
    to: receiverOf(service, answers),
  }
  return runErrand(post, { gate: 'post', name: '邮政', id: request, body, done: postedShape })
}
