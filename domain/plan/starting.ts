import type { Item, Service } from '../definition/service'
import { isDoneAtDesk } from './done-by'
import type { Standing } from './item-status'
import { isOver } from './item-status'
import { directlyBefore, inRows } from './order'

/** What an item of a case still waits for, directly; the one to name to somebody who asks why it has not begun. */
export const stillBefore = (service: Service, standing: Standing, item: Item): readonly Item[] =>
  directlyBefore(service, item).filter(({ id }) => !isOver(standing, id))

const isWaiting = (standing: Standing, { id }: Item): boolean => standing[id]?.status === 'waiting'

/** The items that go to their departments now: they wait, and all before them is over. */
export const readyForDepartments = (service: Service, standing: Standing): readonly Item[] =>
  service.items.filter(
    (item) => !isDoneAtDesk(item) && isWaiting(standing, item) && stillBefore(service, standing, item).length === 0,
  )

/**
 * What the desk does on the spot, in the order of doing it: its items that wait for nothing, or for nothing but one
 * another.
 */
export const readyAtDesk = (service: Service, standing: Standing): readonly Item[] => {
  const atDesk = service.items.filter((item) => isDoneAtDesk(item) && isWaiting(standing, item)).map(({ id }) => id)
  const doable = new Set<string>()
  return inRows(service, atDesk)
    .flat()
    .filter((item) => {
      const isDoable = stillBefore(service, standing, item).every(({ id }) => doable.has(id))
      if (isDoable) doable.add(item.id)
      return isDoable
    })
}
