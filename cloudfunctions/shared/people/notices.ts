import type { Event } from '../../../domain/casework/events/index'
import type { Application } from '../../../domain/casework/state/application'
import type { Service } from '../../../domain/definition/service'
import type { Notice } from '../../../domain/messages/notice'
import { notificationsOf } from '../../../domain/messages/notifications'

/** A case has about a dozen steps. Of one that is returned many times the newest notices are kept. */
const MOST = 40

/** The inbox must be complete, so it is written in the same write as the events it shows. */
export const noticesAfter = (
  before: readonly Notice[],
  service: Service,
  application: Application,
  events: readonly Event[],
  revision: number,
): readonly Notice[] => {
  const fresh = notificationsOf(service, application, events).map(
    ({ kind, at, item, title, text, isTodo }, index): Notice => ({
      id: `${application.id}.${revision}.${index}`,
      at,
      kind,
      ...(item === undefined ? {} : { item }),
      title,
      text,
      isTodo,
    }),
  )
  return [...before, ...fresh].slice(-MOST)
}
