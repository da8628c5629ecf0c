import type { ItemState } from '../../domain/casework/state/application'
import type { ApplicationSummary } from '../../domain/casework/state/view'
import type { Day } from '../../domain/definition/answers'
import { departmentName } from '../../domain/definition/departments'
import type { Service } from '../../domain/definition/service'
import { notHeld } from '../../domain/plan/item-status'
import { timeLimitWords } from '../../domain/plan/time-limit-words'
import { lastTimeLimit } from '../../domain/plan/time-limits'
import { daysBetween, dayWithWeekday } from '../../domain/standards/days'

/** What an application asks of the family next, in one line, and where that is done. */
export interface NextStep {
  readonly chip: string
  readonly tone: 'good' | 'warm' | 'bad' | 'mute'
  readonly text: string
  readonly action: string
  readonly url: string
  /** The family has to do something; nobody else can. */
  readonly isOurs: boolean
  readonly isOver: boolean
}

export const nextStepOf = (service: Service | undefined, application: ApplicationSummary, today: Day): NextStep => {
  const progress = `/pages/progress/index?id=${application.id}`
  const look = { action: '看进度', url: progress, isOurs: false, isOver: false }
  switch (application.status) {
    case 'draft':
      return {
        chip: '没填完',
        tone: 'mute',
        text: '填过的都在，接着填就行',
        action: '继续填写',
        url: `/pages/apply/index?id=${application.id}`,
        isOurs: true,
        isOver: false,
      }
    case 'submitted':
      return { ...look, chip: '已提交', tone: 'good', text: '窗口正在核对，您不用做什么' }
    case 'returned':
      return {
        ...look,
        chip: '请补正',
        tone: 'warm',
        text: '窗口一次列全了要改的地方，改好再交一次就行',
        action: '去修改',
        isOurs: true,
      }
    case 'accepted':
      return { ...look, ...underWay(service, application, today) }
    case 'completed':
      return { ...look, chip: '已办好', tone: 'good', text: '全部办好了，点开看结果', action: '看结果', isOver: true }
    case 'closed':
      return { ...look, chip: '已撤回', tone: 'mute', text: '还要办的话，重新申请就行', isOver: true }
  }
}

const underWay = (service: Service | undefined, { items, flags, dueAt }: ApplicationSummary, today: Day) => {
  const titleOf = (id: string) => service?.items.find((item) => item.id === id)?.shortName ?? '这一项'
  const find = (test: (state: ItemState) => boolean) => Object.entries(items).find(([, state]) => test(state))

  const due = find(({ status }) => status === 'due')
  if (due !== undefined) {
    const [id, { dueBy }] = due
    const left = dueBy === undefined ? '' : `，${daysLeft(dueBy, today)}`
    return { chip: '等您缴费', tone: 'warm', text: `${titleOf(id)}${left}`, action: '去缴费', isOurs: true } as const
  }
  const rejected = find(({ status }) => status === 'rejected')
  if (rejected !== undefined) {
    return { chip: '没有办成', tone: 'bad', text: `${titleOf(rejected[0])}没有通过，窗口会一次告诉您要改什么` } as const
  }
  // A list carries no reasons; the flag says which department has not got it.
  const late = find(({ status, department }) => status === 'queued' && flags.includes(`delayed:${department}`))
  if (late !== undefined) {
    const name = departmentName(late[1].department)
    return { chip: '稍有延迟', tone: 'warm', text: `${name}那边稍有延迟，正在处理，您不用做什么` } as const
  }
  const now = find(({ status }) => status === 'queued' || status === 'sent' || status === 'acknowledged')
  const until = service === undefined || dueAt === undefined ? '' : untilOf(service, items, dueAt)
  return {
    chip: '办理中',
    tone: 'good',
    text: `${now === undefined ? '部门' : titleOf(now[0])}正在办理${until}`,
  } as const
}

const untilOf = (service: Service, items: ApplicationSummary['items'], day: Day): string => {
  const { asARule, end } = timeLimitWords(lastTimeLimit(service, notHeld(items)))
  return `，${asARule}${dayWithWeekday(day)}前${end}`
}

const daysLeft = (day: Day, today: Day): string => {
  const left = daysBetween(today, day)
  if (left > 0) return `还有 ${left} 天`
  return left === 0 ? '今天是最后一天' : `已过期限 ${-left} 天，请尽快办理`
}

/** The parts of an application and which of them are done; what the family already had counts as done. */
export const partsOf = ({ items }: ApplicationSummary): readonly { readonly id: string; readonly isDone: boolean }[] =>
  Object.entries(items)
    .map(([id, { status }]) => ({ id, isDone: status === 'done' || status === 'held' }))
    .sort((one, other) => Number(other.isDone) - Number(one.isDone))
