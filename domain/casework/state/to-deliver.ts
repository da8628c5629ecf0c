import { textOf } from '../../definition/answers'
import type { Service } from '../../definition/service'
import { recipientOf } from '../../plan/done-by'
import type { Application } from './application'

/** The items done whose paper has not gone to the family yet; `by` one department, or the desk. */
export const toDeliver = (
  service: Service,
  { status, items, answers, deliveries }: Pick<Application, 'status' | 'items' | 'answers' | 'deliveries'>,
  by: ReturnType<typeof recipientOf>,
): readonly string[] =>
  status === 'closed'
    ? []
    : service.items.flatMap((item) => {
        const isOpen =
          recipientOf(item) === by &&
          item.delivery !== undefined &&
          textOf(answers, item.delivery.field) !== '' &&
          items[item.id]?.status === 'done' &&
          deliveries[item.id] === undefined
        return isOpen ? [item.id] : []
      })

/** Of those, what the family wants posted: what a courier can be asked for. */
export const toPost = (
  service: Service,
  application: Pick<Application, 'status' | 'items' | 'answers' | 'deliveries'>,
): readonly string[] =>
  toDeliver(service, application, 'desk').filter((id) => {
    const field = service.items.find((item) => item.id === id)?.delivery?.field
    return field !== undefined && textOf(application.answers, field) === 'post'
  })
