import type { Service } from '../definition/service'
import type { Place } from '../intake/problem'
import type { Command } from './command'
import type { Decision, Moment } from './decision'
import { happened, refuse } from './decision'
import type { Event } from './events/index'
import { refusals } from './refusals'
import type { Application } from './state/application'
import { promisedBy } from './state/deadlines'
import { type AskedNumber, isIssuedNumber, numbersAsked } from './state/issued-number'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** What the desk itself does is done on the spot, so acceptance needs the number of every paper it issues (S004 §五). */
export const accept = (service: Service, application: Application, command: Of<'accept'>, { at }: Moment): Decision => {
  if (application.status !== 'submitted') return refuse(refusals.notReviewable(application.status))
  const onTheSpot = service.items.filter(
    (item) => item.by === 'desk' && application.items[item.id]?.status === 'waiting',
  )
  const numberOf = ({ key }: AskedNumber) => command.numbers?.[key]?.trim() ?? ''
  const asked = onTheSpot.flatMap((item) => numbersAsked(item, application.answers))
  const missing = asked.find((one) => !isIssuedNumber(one, numberOf(one)))
  if (missing !== undefined) return refuse(refusals.noNumber(missing))
  if (new Set(asked.map(numberOf)).size < asked.length) return refuse(refusals.sameNumber())
  const { day, provisional } = promisedBy(service, at)
  return happened(
    { type: 'accepted', at, clerk: command.clerk, dueAt: day, dueProvisional: provisional },
    ...onTheSpot.map(
      (item): Event => ({
        type: 'item-done',
        at,
        item: item.id,
        result: Object.fromEntries(numbersAsked(item, application.answers).map((one) => [one.result, numberOf(one)])),
      }),
    ),
  )
}

/**
 * Back to the family with one complete list. Also after acceptance, once a department has rejected an item: otherwise the
 * family could mend nothing and the case would stand still for ever.
 */
export const sendBack = (
  service: Service,
  application: Application,
  command: Of<'return'>,
  { at }: Moment,
): Decision => {
  const rejected = application.status === 'accepted' && application.flags.includes('rejected')
  if (application.status !== 'submitted' && !rejected) return refuse(refusals.notReviewable(application.status))
  const corrections = command.corrections.filter(({ message }) => message.trim() !== '')
  if (corrections.length === 0) return refuse(refusals.noCorrections())
  if (!corrections.every(({ place }) => exists(service, place))) return refuse(refusals.unknownPlace())
  return happened({ type: 'returned', at, clerk: command.clerk, corrections })
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
