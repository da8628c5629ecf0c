import { textOf } from '../definition/answers'
import type { Item, Service } from '../definition/service'
import type { Application } from './application'

/** The items done whose paper has not gone to the family yet; `by` one department, or the desk. */
export const toDeliver = (
  service: Service,
  { status, items, answers, deliveries }: Pick<Application, 'status' | 'items' | 'answers' | 'deliveries'>,
  by: Item['by'],
): readonly string[] =>
  status === 'closed'
    ? []
    : service.items.flatMap((item) => {
        const isOpen =
          item.by === by &&
          item.delivery !== undefined &&
          textOf(answers, item.delivery.field) !== '' &&
          items[item.id]?.status === 'done' &&
          deliveries[item.id] === undefined
        return isOpen ? [item.id] : []
      })
