import type { Command } from '../../domain/casework/commands/index'
import type { Application } from '../../domain/casework/state/application'
import type { DepartmentEntry, QuestionEntry } from '../shared/cases/outbox'
import { backoff } from './backoff'
import type { Delivery } from './department-answer'
import { afterTheGate, type Effect, MOST_SENDINGS } from './effect'

/** What a department made of its request, for the case. */
export const delivered = (entry: DepartmentEntry, delivery: Delivery, application: Application): Effect => {
  const { inDoubt: _settled, ...rest } = entry
  const now = Date.now()
  switch (delivery.outcome) {
    case 'held': {
      const left = { ...entry, dueAt: afterTheGate(delivery.until) }
      const isNews = delivery.reason !== undefined && application.items[entry.item]?.reason === undefined
      return { entry, left, notes: [], commands: isNews ? [delayed(entry.item, delivery.reason)] : [] }
    }
    case 'again': {
      const tries = entry.tries + 1
      const doubt = delivery.isInDoubt === true ? ({ inDoubt: true } as const) : {}
      const dueAt = now + Math.max(backoff(entry.tries), delivery.notBefore ?? 0)
      if (tries >= MOST_SENDINGS) return buried({ ...rest, ...doubt, tries }, entry, GIVEN_UP)
      const left = { ...rest, ...doubt, tries, dueAt }
      return { entry, left, notes: [], commands: [delayed(entry.item, delivery.reason)] }
    }
    case 'dead':
      return buried({ ...rest, tries: entry.tries + 1 }, entry, delivery.why)
    default:
      return { entry, notes: [], commands: commandsOf(entry.item, delivery) }
  }
}

const GIVEN_UP = '试了很多次都没有送到办理部门，已停止自动重试，请联系对方或工程师查明原因后重新发送'
const WITH_THE_DESK = '暂时没有送到办理部门，受理窗口正在处理'

const delayed = (item: string, reason: string): Command => ({ type: 'item-delayed', item, reason })

/** The family is told that it takes longer; why is for the desk. */
const buried = (left: DepartmentEntry, entry: DepartmentEntry, why: string): Effect => {
  const at = new Date().toISOString()
  const { item, department } = entry
  return {
    entry,
    left: { ...left, dead: { at, why } },
    notes: [{ at, type: 'letter-dead', item, department }],
    commands: [delayed(item, WITH_THE_DESK)],
  }
}

/** What came of asking. No answer is none: it is asked again the next day. */
export const asked = (entry: QuestionEntry, delivery: Delivery | undefined): Effect => {
  const isAnswer = delivery !== undefined && isAnswered(delivery)
  return { entry, notes: [], commands: isAnswer ? commandsOf(entry.item, delivery) : [] }
}

const isAnswered = (delivery: Delivery): delivery is Answered =>
  delivery.outcome !== 'again' && delivery.outcome !== 'held' && delivery.outcome !== 'dead'

type Answered = Exclude<Delivery, { readonly outcome: 'again' | 'held' | 'dead' }>

const commandsOf = (item: string, delivery: Answered): readonly Command[] => {
  switch (delivery.outcome) {
    case 'accepted':
      return [
        { type: 'item-sent', item },
        { type: 'item-acknowledged', item },
      ]
    case 'done':
      return [
        { type: 'item-sent', item },
        { type: 'item-done', item, result: delivery.result },
      ]
    case 'refused':
      return [
        { type: 'item-sent', item },
        { type: 'item-rejected', item, reason: delivery.reason },
      ]
    case 'billed':
      return [
        { type: 'item-sent', item },
        { type: 'payment-due', item, amount: delivery.amount, dueBy: delivery.dueBy },
      ]
  }
}
