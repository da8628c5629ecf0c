import type { Day } from '../definition/answers'
import type { Service } from '../definition/service'
import type { Application } from './state/application'

/** The two subscription templates of WeChat we apply for (`messages/templates`). */
export type Template = 'progress' | 'todo'

export interface Words {
  /** What it is about: the service or the item, by its short name. */
  readonly about: string
  /** At most five characters, all of them Han. */
  readonly status: string
  readonly day: Day
  readonly note: string
}

/** What the owner is told of one event. Nothing personal: it is shown on a lock screen. */
export interface Notification {
  /** A stable word for programs; the type of the event where none is given. */
  readonly kind?: string
  readonly title: string
  readonly text: string
  /** The family has to do something. */
  readonly isTodo?: boolean
  /** None: only the inbox has it. */
  readonly phone?: { readonly template: Template } & Words
  /** Nice to know: it may be left out when consents are few. */
  readonly isLowPriority?: boolean
  /** A text message is due all the same where WeChat does not tell it. */
  readonly isTexted?: boolean
}

interface About {
  readonly service: Service
  /** As it is after the event. */
  readonly application: Application
}

/** Who is told what of an event. There is one person to tell, the owner of the case. */
export type NotificationRule<E> = (event: E, about: About) => Notification | undefined

export const itemTitle = (service: Service, item: string): string =>
  service.items.find(({ id }) => id === item)?.shortName ?? service.shortName

/** What is collected or posted: 户口登记页, of the item 户口登记. */
export const paperTitle = (service: Service, item: string): string =>
  service.items.find(({ id }) => id === item)?.delivery?.paper ?? itemTitle(service, item)
