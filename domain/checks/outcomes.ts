import type { Item, Service } from '../definition/service'

/** Whether a family can read what came of each item, and knows how to do what is left to it. */
export const lintOutcomes = ({ items }: Service): readonly string[] =>
  items.flatMap((item) => [...names(item), ...payment(item)])

const names = ({ id, doneBy, outcomes }: Item): readonly string[] => [
  ...(doneBy.who !== 'desk' && outcomes === undefined
    ? [`item ${id} does not name what its department gives back`]
    : []),
  ...Object.entries(outcomes ?? {}).flatMap(([key, label]) =>
    label.trim() === '' ? [`outcome ${key} of item ${id} has no name`] : [],
  ),
]

const payment = ({ id, doneBy, payment: given }: Item): readonly string[] => {
  if (given === undefined) return doneBy.who === 'family' ? [`item ${id} is paid, and nobody says how`] : []
  return [
    ...(given.steps.length === 0 || given.steps.some((step) => step.trim() === '')
      ? [`item ${id} is paid in steps that are not told`]
      : []),
    ...(doneBy.who !== 'family' || doneBy.within === undefined
      ? [`item ${id} is paid, and nobody says until when`]
      : []),
  ]
}
