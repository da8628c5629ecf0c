import type { ItemState } from '../../domain/casework/state/application'
import { toConfirm } from '../../domain/casework/state/to-confirm'
import type { ApplicationView } from '../../domain/casework/state/view'
import { textOf } from '../../domain/definition/answers'
import { departmentName } from '../../domain/definition/departments'
import type { Contact, Item, Office, Service } from '../../domain/definition/service'
import { contactFor } from '../../domain/intake/contact-for'
import { isDoneAtDesk, recipientOf } from '../../domain/plan/done-by'
import { isOver, notHeld } from '../../domain/plan/item-status'
import { stillBefore } from '../../domain/plan/starting'
import { timeLimitWords } from '../../domain/plan/time-limit-words'
import { ownPromise } from '../../domain/plan/time-limits'
import { dayWithWeekday } from '../../domain/standards/days'
import type { DotProps } from '../components/dot'
import { today } from '../store/today'
import { dayAndTime } from './day-and-time'
import { deliveryOf, type LaneDelivery } from './delivery'

/** One department's part of the case, in the words a family reads. */
export interface Lane {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly tone: 'good' | 'warm' | 'bad' | 'mute'
  readonly dot: DotProps['state']
  readonly office: string
  /** In whose hands it is now; nobody's while it could not be brought to its department. */
  readonly holder?: string
  readonly phone?: string
  readonly at?: string
  /** What happens now, or why it takes longer, and whether the family has to do anything. */
  readonly note?: string
  readonly isLate: boolean
  /** Until when, where the document promises this item apart from the others: 最迟1月14日 周四作出决定 */
  readonly promised?: string
  readonly results: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  readonly delivery?: LaneDelivery
  /** Whom to ask about it where its office has no number of its own. */
  readonly help: Contact
}

type Look = Pick<Lane, 'state' | 'tone' | 'dot' | 'note'>

export const lanesOf = (service: Service, view: ApplicationView): readonly Lane[] =>
  service.items.flatMap((item) => {
    const state = view.items[item.id]
    if (state === undefined) return []
    const office = officeOf(service, item, view)
    const look = lookOf(service, item, state, view)
    const delivery = deliveryOf(service, item, view)
    const promised = promisedFor(service, item, view)
    return [
      {
        id: item.id,
        title: item.title,
        ...look,
        office: office?.name ?? item.handler,
        ...holderOf(service, item, state, view),
        ...(office?.phone === undefined ? {} : { phone: office.phone }),
        ...(state.status === 'waiting' || state.status === 'held' ? {} : { at: dayAndTime(state.at) }),
        isLate: isLate(state),
        ...(promised === undefined ? {} : { promised }),
        results: Object.entries(view.results[item.id] ?? {}).map(([key, value]) => ({
          key,
          label: item.outcomes?.[key] ?? item.issues?.label ?? '结果',
          value,
        })),
        ...(delivery === undefined ? {} : { delivery }),
        help: contactFor(service, view.answers),
      },
    ]
  })

/** The promised day, until the item is done; then the day on which it was done is shown instead. */
const promisedFor = (service: Service, item: Item, { status, items, journal }: ApplicationView): string | undefined => {
  const acceptedAt = journal.filter(({ type }) => type === 'accepted').pop()?.at
  if (status !== 'accepted' || acceptedAt === undefined || isOver(items, item.id)) return undefined
  const wasDone = (id: string) => items[id]?.status === 'done' && items[id].at < acceptedAt
  const promise = ownPromise(
    service,
    notHeld(items).filter((id) => !wasDone(id)),
    item,
    acceptedAt,
  )
  if (promise === undefined) return undefined
  const { asARule, end, without } = timeLimitWords(promise.limit)
  return `${asARule}最迟${dayWithWeekday(promise.day)}${end}${without}`
}

/** A rejected item is back at the desk, which tells the family what to correct. */
const holderOf = (service: Service, item: Item, state: ItemState, view: ApplicationView): Pick<Lane, 'holder'> => {
  if (state.status === 'due') return { holder: '您这里' }
  if (state.status === 'rejected')
    return { holder: service.offices.find(({ id }) => id === view.desk)?.name ?? '受理窗口' }
  if (isLate(state)) return {}
  return { holder: officeOf(service, item, view)?.name ?? `${departmentName(recipientOf(item))}部门` }
}

const isLate = (state: ItemState): boolean => state.status === 'queued' && state.reason !== undefined

const officeOf = (service: Service, item: Item, view: ApplicationView): Office | undefined => {
  const id = item.officeField === undefined ? view.desk : textOf(view.answers, item.officeField)
  return isDoneAtDesk(item) || item.officeField !== undefined
    ? service.offices.find((office) => office.id === id)
    : undefined
}

const lookOf = (service: Service, item: Item, state: ItemState, view: ApplicationView): Look => {
  switch (state.status) {
    case 'held':
      return { state: '您已有', tone: 'mute', dot: 'done', note: '以前办好的，这次不用再办' }
    case 'waiting':
      return { state: '还没轮到', tone: 'mute', dot: 'todo', note: waitingFor(service, item, view) }
    case 'queued':
      return isLate(state)
        ? {
            state: '稍有延迟',
            tone: 'warm',
            dot: 'now',
            note: `${state.reason}，您不用做什么`,
          }
        : { state: '正在送达', tone: 'good', dot: 'now', note: '正在把材料送过去，您不用做什么' }
    case 'sent':
      return { state: '已送达', tone: 'good', dot: 'now', note: '材料已送到，等待部门接收' }
    case 'acknowledged':
      return { state: '办理中', tone: 'good', dot: 'now', note: '部门已收到，正在办理，您不用做什么' }
    case 'due':
      return { state: '等您缴费', tone: 'warm', dot: 'warm' }
    case 'done':
      return { state: '已办好', tone: 'good', dot: 'done' }
    case 'rejected':
      return {
        state: '没有办成',
        tone: 'bad',
        dot: 'warm',
        note: `${state.reason === undefined ? '部门没有通过' : `部门的说明：${state.reason}`}。窗口会一次告诉您要改什么`,
      }
  }
}

const waitingFor = (service: Service, item: Item, view: ApplicationView): string => {
  if (view.status === 'submitted') {
    if (toConfirm(service, view, today()).length > 0) return '您到窗口当面核实以后开始'
    return isDoneAtDesk(item) ? '窗口正在核对，您不用做什么' : '窗口核对通过后开始，您不用做什么'
  }
  if (view.status === 'returned') return '您改好重新提交后继续'
  const before = stillBefore(service, view.items, item).map(({ shortName }) => shortName)
  return before.length === 0 ? '马上开始，您不用做什么' : `${before.join('、')}办好后自动开始，您不用做什么`
}
