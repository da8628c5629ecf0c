import type { Application, Delivery, ItemState } from './application'

/** The application with one item changed; what an item keeps through every change stays. */
export const changeItem = (
  application: Application,
  id: string,
  at: string,
  change: Omit<ItemState, 'at' | 'tries' | 'round'>,
  tries = 0,
): Application => {
  const before = application.items[id]
  const item: ItemState = {
    ...(before?.department === undefined ? {} : { department: before.department }),
    ...(before?.round === undefined ? {} : { round: before.round }),
    ...(before?.remindedAfter === undefined ? {} : { remindedAfter: before.remindedAfter }),
    tries: (before?.tries ?? 0) + tries,
    at,
    ...change,
  }
  return { ...application, items: { ...application.items, [id]: item } }
}

export const changeDelivery = (application: Application, item: string, delivery: Delivery): Application => ({
  ...application,
  deliveries: { ...application.deliveries, [item]: delivery },
})
