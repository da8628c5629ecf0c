import type { Answers } from '../../domain/definition/answers'
import type { Service } from '../../domain/definition/service'
import { closedItems } from '../../domain/plan/closed-items'

/** An item that this family cannot have done here, as it is told: why, and how it is done instead. */
export interface ClosedLine {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly howElse: string
}

export const closedLines = (service: Service, answers: Answers): readonly ClosedLine[] =>
  closedItems(service, answers).map(({ item: { id, title }, reason, howElse }) => ({ id, title, reason, howElse }))
