import type { Application } from '../casework/application'
import type { Event } from '../casework/event'
import type { Service } from '../definition/service'
import { todayInShanghai } from '../standards/days'
import type { Message } from './templates'
import { message } from './templates'

type Tell<E> = (
  event: E,
  about: { readonly service: Service; readonly application: Application },
) => Message | undefined

/**
 * Which event tells the owner what. One-time subscriptions allow one message for one consent, so only what the family
 * waits for or must act on is told; everything else is in the progress page.
 */
const TABLE: { readonly [T in Event['type']]?: Tell<Extract<Event, { readonly type: T }>> } = {
  accepted: (event, { service }) =>
    message('progress', {
      about: service.shortName,
      status: '已受理',
      day: todayInShanghai(event.at),
      note: `承诺${event.dueAt}前办结`,
    }),
  completed: (event, { service }) =>
    message('progress', {
      about: service.shortName,
      status: '已办结',
      day: todayInShanghai(event.at),
      note: '全部事项已办好，点开查看结果',
    }),
  returned: (event, { service }) =>
    message('todo', {
      about: service.shortName,
      status: '待补正',
      day: todayInShanghai(event.at),
      note: `有${event.faults.length}处要补正，点开一次改好`,
    }),
  'item-refused': (event, { service }) =>
    message('todo', {
      about: titleOf(service, event.item),
      status: '需要处理',
      day: todayInShanghai(event.at),
      note: '部门未能办理，窗口会联系您',
    }),
  'payment-due': (event, { service }) =>
    message('todo', {
      about: titleOf(service, event.item),
      status: '待缴费',
      day: event.dueBy,
      note: '请在此日期前完成缴费',
    }),
}

const titleOf = (service: Service, item: string): string =>
  service.items.find(({ id }) => id === item)?.shortName ?? service.shortName

export const messagesFor = (service: Service, application: Application, events: readonly Event[]): readonly Message[] =>
  events.flatMap((event) => {
    const tell = TABLE[event.type] as Tell<Event> | undefined
    const told = tell?.(event, { service, application })
    return told === undefined ? [] : [told]
  })
