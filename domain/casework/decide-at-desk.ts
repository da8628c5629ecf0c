import type { Item, Service } from '../definition/service'
import type { Place } from '../intake/problem'
import type { Application } from './application'
import type { Command } from './command'
import { promisedBy } from './deadlines'
import type { Decision, Moment } from './decision'
import { happened, refuse } from './decision'
import type { Event } from './event'
import { isIssuedNumber } from './issued-number'
import { refusals } from './refusals'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** What the desk itself does is done on the spot, so acceptance needs the number of every paper it issues (S004 §五). */
export const accept = (service: Service, application: Application, command: Of<'accept'>, { at }: Moment): Decision => {
  if (application.status !== 'submitted') return refuse(refusals.notReviewable(application.status))
  const onTheSpot = service.items.filter(
    (item) => item.by === 'desk' && application.items[item.id]?.status === 'waiting',
  )
  const numberOf = ({ id }: Item) => command.numbers?.[id]?.trim() ?? ''
  const missing = onTheSpot.find((item) => !isIssuedNumber(item, numberOf(item)))
  if (missing?.issues !== undefined) return refuse(refusals.noNumber(missing.issues))
  const { day, provisional } = promisedBy(service, at)
  return happened(
    { type: 'accepted', at, clerk: command.clerk, dueAt: day, dueProvisional: provisional },
    ...onTheSpot.map(
      (item): Event => ({
        type: 'item-done',
        at,
        item: item.id,
        result: item.issues === undefined ? {} : { number: numberOf(item) },
      }),
    ),
  )
}

/**
 * Back to the family with one complete list. Also after acceptance, once a department has refused an item: otherwise the
 * family could mend nothing and the case would stand still for ever.
 */
export const sendBack = (
  service: Service,
  application: Application,
  command: Of<'return'>,
  { at }: Moment,
): Decision => {
  const refused = application.status === 'accepted' && application.flags.includes('refused')
  if (application.status !== 'submitted' && !refused) return refuse(refusals.notReviewable(application.status))
  const faults = command.faults.filter(({ message }) => message.trim() !== '')
  if (faults.length === 0) return refuse(refusals.noFaults())
  if (!faults.every(({ place }) => exists(service, place))) return refuse(refusals.unknownPlace())
  return happened({ type: 'returned', at, clerk: command.clerk, faults })
}

const exists = (service: Service, place: Place): boolean => {
  switch (place.kind) {
    case 'screening':
      return service.screening.some(({ id }) => id === place.question)
    case 'field':
      return service.form.some(
        ({ id, fields }) => id === place.section && fields.some(({ path }) => path === place.field),
      )
    case 'material':
      return service.materials.some(
        ({ id, parts }) =>
          id === place.material && (parts.length === 0 || parts.some((part) => part.id === place.part)),
      )
  }
}
