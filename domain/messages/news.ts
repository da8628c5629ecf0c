import type { Event } from '../casework/event'
import type { Application } from '../casework/state/application'
import type { Service } from '../definition/service'
import type { NoticeKind } from './notice'
import type { Row } from './table'
import { TABLE } from './table'
import type { Message } from './templates'
import { message } from './templates'

/** What the owner is told of one event: always in the inbox, and on the phone where there is a message. */
export interface News {
  readonly kind: NoticeKind
  readonly at: string
  readonly item?: string
  readonly title: string
  readonly text: string
  readonly isTodo: boolean
  readonly message?: Message
  /** Nice to know: it never takes the last consent, and is not worth a text message. */
  readonly isSpare: boolean
}

/** The events of one stroke, told: all of them in the inbox, in their order. */
export const newsOf = (service: Service, application: Application, events: readonly Event[]): readonly News[] => {
  // Accepted and issued, or the last item and the end, in one stroke: one message on the phone is enough.
  const isSaid = events.some(({ type }) => type === 'accepted' || type === 'completed')
  return events.flatMap((event): readonly News[] => {
    const tell = TABLE[event.type] as Row<Event> | undefined
    const told = tell?.(event, { service, application })
    if (told === undefined) return []
    const { kind, title, text, isTodo = false, isSpare = false, phone } = told
    return [
      {
        kind,
        at: event.at,
        ...('item' in event ? { item: event.item } : {}),
        title,
        text,
        isTodo,
        isSpare,
        ...(phone === undefined || (isSpare && isSaid) ? {} : { message: message(phone.template, phone) }),
      },
    ]
  })
}
