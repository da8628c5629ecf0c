import { screeningPath } from '../definition/fields'
import type { Item, Service } from '../definition/service'
import { closedItems, mayBeHeld } from '../plan/closed-items'
import { isDoneAtDesk } from '../plan/done-by'
import { directlyBefore, waitsFor } from '../plan/order'
import { circlesInItems } from './circles'

/** Whether every item can begin, once and in time, and what an answer closes leaves no family without a way. */
export const lintPlan = (service: Service): readonly string[] => [
  ...circlesInItems(service).map((id) => `item ${id} waits for itself`),
  ...service.items.flatMap((item) => [...order(service, item), ...results(service, item)]),
  ...timeLimits(service),
  ...closing(service),
]

const order = (service: Service, item: Item): readonly string[] => {
  const ids = service.items.map(({ id }) => id)
  const earlier = directlyBefore(service, item)
  return [
    ...(item.after ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => `item ${item.id} comes after ${id}, which is no item`),
    // The desk does its items in one stroke, at acceptance.
    ...(isDoneAtDesk(item) ? earlier : [])
      .filter((before) => !isDoneAtDesk(before))
      .map(({ id }) => `the desk does ${item.id} at acceptance, when ${id} before it cannot be done`),
    // The last day of a case is told at acceptance, when nobody knows on which day the family will pay.
    ...earlier
      .filter(({ doneBy }) => doneBy.who === 'family')
      .map(({ id }) => `item ${item.id} comes after ${id}, which the family does: no day can be promised`),
  ]
}

const results = (service: Service, { id, sends }: Item): readonly string[] =>
  sends.results
    .filter((one) => service.items.some((item) => item.id === one) && !waitsFor(service, id, one))
    .map((one) => `item ${id} sends the result of ${one}, which it does not wait for`)

const timeLimits = ({ items, timeLimit }: Service): readonly string[] =>
  [{ id: 'the service', timeLimit }, ...items].flatMap(({ id, timeLimit: limit }) => {
    if (limit === undefined) return []
    const { workingDays, wording } = limit
    return [
      ...(Number.isInteger(workingDays) && workingDays >= 0
        ? []
        : [`time limit of ${id} is no number of working days`]),
      ...(wording.trim() === '' ? [`time limit of ${id} has no words`] : []),
    ]
  })

const closing = (service: Service): readonly string[] =>
  service.screening.flatMap(({ id: question, excludesOn, reason, closes }) => {
    if (closes === undefined) return []
    const named = Object.keys(closes)
    const closed = closedItems(service, { [screeningPath(question)]: excludesOn }).map(({ item }) => item)
    return [
      ...named
        .filter((id) => !service.items.some((item) => item.id === id))
        .map((id) => `question ${question} closes ${id}, which is no item`),
      ...(named.length === 0 ? [`question ${question} closes nothing`] : []),
      ...(reason.trim() === '' || Object.values(closes).some((howElse) => howElse.trim() === '')
        ? [`question ${question} closes without a reason or another way`]
        : []),
      ...(closed.length === service.items.length
        ? [`question ${question} closes every item: let it exclude from the service`]
        : []),
      ...closed.flatMap((item) => unreachable(service, question, named, item)),
    ]
  })

/** An item closed with another one opens again when the family has that: it must be able to say so, or be told another way. */
const unreachable = (service: Service, question: string, named: readonly string[], item: Item): readonly string[] =>
  named.includes(item.id)
    ? []
    : directlyBefore(service, item)
        .filter(({ id }) => named.includes(id) && !mayBeHeld(service, id))
        .map(
          ({ id }) =>
            `question ${question} closes ${id}, so ${item.id} too: nobody can say that they have ${id}, and there is no other way to ${item.id}`,
        )
