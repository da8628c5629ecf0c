import type { Condition } from '../definition/condition'
import { all } from '../definition/condition'
import { fieldAt } from '../definition/fields'
import type { Service } from '../definition/service'
import { conditionsOf } from './conditions'

/**
 * Conditions that can never hold, whatever is answered, and those that always do: both ask something else than their
 * author meant. Choices are tried out; what cannot be enumerated (days, ID numbers, ethnic groups) may be either.
 */
export const unreachable = (service: Service): readonly string[] => [
  ...noOptions(service),
  ...conditionsOf(service)
    .filter(({ where }) => !where.startsWith('a rule of'))
    .flatMap(({ where, condition }) => {
      const outcomes = outcomesOf(service, condition)
      if (!outcomes.has(true)) return [`condition of ${where} never holds`]
      return outcomes.has(false) ? [] : [`condition of ${where} always holds`]
    }),
  ...service.form.flatMap((section) =>
    section.fields.flatMap(({ path, when }) =>
      section.when !== undefined &&
      when !== undefined &&
      outcomesOf(service, section.when).has(true) &&
      outcomesOf(service, when).has(true) &&
      !outcomesOf(service, all(section.when, when)).has(true)
        ? [`${path} is never asked: its section is not there when its condition holds`]
        : [],
    ),
  ),
]

/** `is` with a value that cannot be chosen. */
const noOptions = (service: Service): readonly string[] =>
  conditionsOf(service).flatMap(({ where, condition }) =>
    leavesOf(condition).flatMap((leaf) => {
      if (leaf.op !== 'is' && leaf.op !== 'includes') return []
      const options = fieldAt(service, leaf.field)?.options
      if (options === undefined) return []
      const values = leaf.op === 'is' ? leaf.values : [leaf.value]
      return values
        .filter((value) => !options.some((option) => option.value === value))
        .map((value) => `condition of ${where} names ${value}, which is no option of ${leaf.field}`)
    }),
  )

type Leaf = Exclude<Condition, { op: 'all' | 'any' | 'not' }>

const leavesOf = (condition: Condition): readonly Leaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.of)
    default:
      return [condition]
  }
}

/** One thing that may be so or otherwise, and every way it may be. */
interface Unknown {
  readonly key: string
  readonly values: readonly string[]
}

const MOST_TRIALS = 20_000

/** Which of true and false a condition comes to over everything that may be answered; both if there is too much to try. */
const outcomesOf = (service: Service, condition: Condition): ReadonlySet<boolean> => {
  const unknowns = [...new Map(leavesOf(condition).map((leaf) => [keyOf(leaf), unknownOf(service, leaf)])).values()]
  const trials = unknowns.reduce((product, { values }) => product * values.length, 1)
  if (trials > MOST_TRIALS) return new Set([true, false])
  const outcomes = new Set<boolean>()
  for (let trial = 0; trial < trials && outcomes.size < 2; trial += 1) {
    const world = new Map<string, string>()
    let rest = trial
    for (const { key, values } of unknowns) {
      world.set(key, values[rest % values.length] ?? '')
      rest = Math.floor(rest / values.length)
    }
    outcomes.add(isTrueIn(world, condition))
  }
  return outcomes
}

/** A choice has one value at a time, so all questions about it share one unknown; everything else is one of its own. */
const keyOf = (leaf: Leaf): string => (leaf.op === 'is' ? `is ${leaf.field}` : JSON.stringify(leaf))

const YES = 'yes'

const unknownOf = (service: Service, leaf: Leaf): Unknown => {
  if (leaf.op !== 'is') return { key: keyOf(leaf), values: [YES, ''] }
  const options = fieldAt(service, leaf.field)?.options?.map(({ value }) => value)
  return { key: keyOf(leaf), values: [...(options ?? leaf.values), ''] }
}

const isTrueIn = (world: ReadonlyMap<string, string>, condition: Condition): boolean => {
  switch (condition.op) {
    case 'all':
      return condition.of.every((part) => isTrueIn(world, part))
    case 'any':
      return condition.of.some((part) => isTrueIn(world, part))
    case 'not':
      return !isTrueIn(world, condition.of)
    case 'is':
      return condition.values.includes(world.get(keyOf(condition)) ?? '')
    default:
      return world.get(keyOf(condition)) === YES
  }
}
