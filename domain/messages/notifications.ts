import type { AnyEvent, EventIndex, EventOf } from '../casework/define-event'
import { EVENTS } from '../casework/events/index'
import type { Notification, NotificationRule } from '../casework/notification'
import type { Application } from '../casework/state/application'
import type { Service } from '../definition/service'
import type { Notice } from './notice'
import type { Message } from './templates'
import { message } from './templates'

/** What the owner is told of one event: always in the inbox, and on the phone where there is a message. */
export interface OwnerNotification extends Omit<Notice, 'id'> {
  readonly message?: Message
  /** Not important: it never takes the last consent, and is not worth a text message. */
  readonly isLowPriority: boolean
  /** Worth a text message all the same: the document asks for one. */
  readonly isTexted?: true
}

/** Notifications of the events of one write, in their order. Every one goes to the inbox. */
export const notificationsWith =
  <I extends EventIndex>(index: I) =>
  (
    service: Service,
    application: Application,
    events: readonly (EventOf<I> & AnyEvent)[],
  ): readonly OwnerNotification[] => {
    // Accepted and issued, or the last item and the end, in one write: one message on the phone is enough.
    const isSaid = events.some(({ type }: AnyEvent) => type === 'accepted' || type === 'completed')
    return events.flatMap((event) => {
      const rule = index[event.type]?.notify as NotificationRule<AnyEvent> | null | undefined
      const notification = rule?.(event, { service, application })
      return notification === undefined ? [] : [fromRule(event, notification, isSaid, application.caseNumber)]
    })
  }

const fromRule = (
  event: AnyEvent,
  notification: Notification,
  isSaid: boolean,
  caseNumber: string | undefined,
): OwnerNotification => {
  const {
    kind = event.type,
    title,
    text,
    isTodo = false,
    isLowPriority = false,
    isTexted = false,
    phone,
  } = notification
  return {
    kind,
    at: event.at,
    ...('item' in event ? { item: String(event.item) } : {}),
    title,
    text,
    isTodo,
    isLowPriority,
    ...(isTexted ? { isTexted } : {}),
    ...(phone === undefined || (isLowPriority && isSaid)
      ? {}
      : { message: message(phone.template, phone, caseNumber) }),
  }
}

export const notificationsOf = notificationsWith(EVENTS)
