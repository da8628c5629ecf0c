import type { Event } from './event'
import type { Application, Delivery, ItemState } from './state/application'
import { flagsOf } from './state/flags'

/**
 * Folds one event into the state. Total and silent: an event is a fact, and whether it may happen was asked by `decide`.
 * An event that makes no sense (anything before `started`) is a broken history, which is a bug and therefore thrown.
 */
export const evolve = (application: Application | undefined, event: Event): Application => {
  if (event.type === 'started') {
    return {
      id: event.id,
      owner: event.owner,
      service: event.service,
      status: 'draft',
      flags: [],
      answers: event.answers,
      materials: {},
      items: {},
      results: {},
      deliveries: {},
      corrections: [],
      consents: [],
      createdAt: event.at,
      updatedAt: event.at,
    }
  }
  if (application === undefined) throw new Error(`history begins with ${event.type}`)
  const next = { ...happen(application, event), updatedAt: event.at }
  return { ...next, flags: flagsOf(next) }
}

export const fold = (application: Application | undefined, events: readonly Event[]): Application | undefined =>
  events.reduce<Application | undefined>((state, event) => evolve(state, event), application)

const happen = (application: Application, event: Exclude<Event, { type: 'started' }>): Application => {
  switch (event.type) {
    case 'saved':
      return { ...application, answers: event.answers }
    case 'attached':
    case 'signed':
      return {
        ...application,
        materials: {
          ...application.materials,
          [event.material]: { ...application.materials[event.material], [event.part]: event.content },
        },
      }
    case 'detached':
      return { ...application, materials: without(application.materials, event.material, event.part) }
    case 'submitted':
    case 'resubmitted':
      return {
        ...application,
        status: 'submitted',
        desk: event.desk,
        consents: event.consents,
        corrections: [],
        submittedAt: event.at,
        items: itemsOnSubmission(application, event.items, event.held, event.at),
      }
    case 'discarded':
      return {
        ...application,
        status: 'closed',
        flags: ['discarded'],
        answers: {},
        materials: onlyPhotos(application.materials),
      }
    case 'withdrawn':
      return withoutPromise({ ...application, status: 'closed' })
    case 'accepted':
      return { ...application, status: 'accepted', dueAt: event.dueAt, dueProvisional: event.dueProvisional }
    case 'returned':
      // The promise's clock stops here and starts anew at the next acceptance (S004 §五: 受理之日起).
      return withoutPromise({
        ...application,
        status: 'returned',
        corrections: event.corrections,
        items: Object.fromEntries(
          Object.entries(application.items).map(([id, item]) => [
            id,
            item.status === 'rejected' ? again(item, event.at) : item,
          ]),
        ),
      })
    case 'item-queued':
      return withItem(application, event.item, event.at, { status: 'queued', department: event.department })
    case 'item-sent':
      return withItem(application, event.item, event.at, { status: 'sent' }, 1)
    case 'item-delayed':
      return withItem(application, event.item, event.at, { status: 'queued', reason: event.reason }, 1)
    case 'item-acknowledged':
      return withItem(application, event.item, event.at, { status: 'acknowledged' })
    case 'item-rejected':
      return withItem(application, event.item, event.at, { status: 'rejected', reason: event.reason })
    case 'payment-due':
      return withItem(application, event.item, event.at, { status: 'due', amount: event.amount, dueBy: event.dueBy })
    case 'item-done':
    case 'payment-paid':
      return {
        ...withItem(application, event.item, event.at, { status: 'done' }),
        results: { ...application.results, [event.item]: event.result },
      }
    case 'item-ready':
      return withDelivery(application, event.item, { way: 'ready', at: event.at })
    case 'item-posted':
      return withDelivery(application, event.item, {
        way: 'posted',
        at: event.at,
        carrier: event.carrier,
        tracking: event.tracking,
      })
    case 'reminded':
      return withReminder(application, event.item, event.days)
    case 'commitment-false':
      return { ...application, breach: { person: event.person, reason: event.reason, at: event.at } }
    case 'credit-recorded':
      return application.breach === undefined
        ? application
        : { ...application, breach: { ...application.breach, recordedAt: event.at } }
    case 'overdue':
      return { ...application, overdueSince: event.at }
    case 'completed':
      return { ...application, status: 'completed' }
  }
}

const withDelivery = (application: Application, item: string, delivery: Delivery): Application => ({
  ...application,
  deliveries: { ...application.deliveries, [item]: delivery },
})

/** The item itself did not change, so its time stays. */
const withReminder = (application: Application, id: string, remindedAfter: number): Application => {
  const item = application.items[id]
  return item === undefined
    ? application
    : { ...application, items: { ...application.items, [id]: { ...item, remindedAfter } } }
}

const withItem = (
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

const again = (item: ItemState, at: string): ItemState => ({
  status: 'waiting',
  at,
  tries: 0,
  round: (item.round ?? 0) + 1,
})

/** What is done stays done: a certificate that was issued is not issued again because another paper was mended. */
const itemsOnSubmission = (
  application: Application,
  sought: readonly string[],
  held: readonly string[],
  at: string,
): Readonly<Record<string, ItemState>> => {
  const kept = Object.entries(application.items).filter(
    ([id, item]) => item.status === 'done' || (sought.includes(id) && item.status !== 'held'),
  )
  const fresh = [
    ...held.map((id) => [id, { status: 'held', at, tries: 0 }] as const),
    ...sought.map((id) => [id, { status: 'waiting', at, tries: 0 }] as const),
  ]
  return Object.fromEntries([...fresh, ...kept])
}

const withoutPromise = ({
  dueAt: _dueAt,
  dueProvisional: _dueProvisional,
  overdueSince: _overdueSince,
  ...rest
}: Application): Application => rest

const onlyPhotos = (materials: Application['materials']): Application['materials'] =>
  Object.fromEntries(
    Object.entries(materials).map(([material, parts]) => [
      material,
      Object.fromEntries(Object.entries(parts).filter(([, { kind }]) => kind === 'photo')),
    ]),
  )

const without = (materials: Application['materials'], material: string, part: string): Application['materials'] => {
  const { [part]: _part, ...parts } = materials[material] ?? {}
  const { [material]: _material, ...others } = materials
  return Object.keys(parts).length === 0 ? others : { ...others, [material]: parts }
}
