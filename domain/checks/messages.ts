import type { AnyEvent, EventIndex, EventOf } from '../casework/define-event'
import { EVENTS } from '../casework/events/index'
import type { Application } from '../casework/state/application'
import type { Service } from '../definition/service'
import type { OwnerNotification } from '../messages/notifications'
import { notificationsWith } from '../messages/notifications'
import { messageDefects, smsParams } from '../messages/templates'

const AT = '2026-12-31T02:00:00.000Z'
const DAY = '2026-12-31'

/**
 * Which message of which event would not fit, for every event there is and every item of the service. Limits are proved
 * here and nothing is cut when it is sent.
 */
export const lintMessagesWith = <I extends EventIndex>(index: I) => {
  const notificationsOf = notificationsWith(index)
  return (service: Service): readonly string[] => [
    ...new Set(
      Object.entries(index)
        .flatMap(([type, { examples }]) =>
          (examples?.(service) ?? []).map((example): AnyEvent => ({ type, at: AT, ...example })),
        )
        .flatMap((event) =>
          notificationsOf(service, aCase(service), [event as EventOf<I> & AnyEvent]).flatMap((notification) =>
            defectsOf(notification).map((defect) => `message of ${named(event)}: ${defect}`),
          ),
        ),
    ),
  ]
}

export const lintMessages = lintMessagesWith(EVENTS)

const named = (event: AnyEvent): string => ('item' in event ? `${event.type} of ${event.item}` : event.type)

const defectsOf = ({ title, text, message }: OwnerNotification): readonly string[] => [
  ...(title.trim() === '' || text.trim() === '' ? ['the notice is empty'] : []),
  ...(title.length > 40 || text.length > 200 ? ['the notice is too long'] : []),
  ...(message === undefined ? [] : messageDefects(message)),
  ...(message !== undefined && smsParams(message).join('').length > SMS_WORDS ? ['the text message is too long'] : []),
]

/** One SMS is 70 characters with the signature and the fixed words of the template. */
const SMS_WORDS = 45

const aCase = (service: Service): Application => ({
  id: '',
  caseNumber: 'X'.repeat(9),
  owner: '',
  service: { id: service.id, edition: service.edition.from },
  status: 'accepted',
  flags: [],
  answers: {},
  materials: {},
  items: Object.fromEntries(service.items.map(({ id }) => [id, { status: 'due', at: AT, tries: 0, dueBy: DAY }])),
  results: {},
  deliveries: {},
  dueAt: DAY,
  corrections: [],
  consents: [],
  createdAt: AT,
  updatedAt: AT,
})
