import type { Answers, Day, FieldPath } from '../definition/answers'
import { isBlank } from '../definition/answers'
import type { TextPlace } from '../definition/mentions'
import { placesIn } from '../definition/mentions'
import type { Field, Material, Service } from '../definition/service'
import { officially } from '../fields/options'
import { sha256 } from '../standards/sha256'
import { linesOf } from './covers'
import { fillDerived } from './derived'
import { display } from './display'
import { prune } from './prune'
import { visibleSections } from './visible'

const BLANK = '＿＿＿'

/** What is signed must not change by itself overnight, so it is filled without a day: nothing in it may depend on one. */
const NO_DAY: Day = ''

/**
 * The text a signer puts a name to, with its places filled as people read them: the lines this signature covers, without
 * those none of whose places concerns the family. Nothing else is read, and nothing else is hashed.
 */
export const signedText = (material: Material, part: string, service: Service, answers: Answers): string => {
  const fill = fillFrom(service, answers)
  return linesOf(material, part)
    .flatMap((line) => fillLine(line, fill) ?? [])
    .join('\n')
}

/** Ties a signature to the very words that were signed. */
export const textHash = (material: Material, part: string, service: Service, answers: Answers): string =>
  sha256(signedText(material, part, service, answers))

/** The words for a place; nothing for one that does not concern the family. */
type Fill = (place: TextPlace) => string | undefined

const CLAUSES = '；'

/** Nothing for a line that does not concern the family; of one that does, the clauses that do. */
const fillLine = (line: string, fill: Fill): string | undefined => {
  const clauses = line.split(CLAUSES).map((text) => ({ text, words: placesIn(text).map(fill) }))
  const isForAll = clauses.every(({ words }) => words.length === 0)
  const concerns = ({ words }: (typeof clauses)[number]) => words.some((one) => one !== undefined)
  if (!isForAll && !clauses.some(concerns)) return undefined
  return clauses
    .filter((clause) => clause.words.length === 0 || concerns(clause))
    .map(({ text, words }) => filled(text, words))
    .join(CLAUSES)
}

const filled = (clause: string, words: readonly (string | undefined)[]): string =>
  placesIn(clause).reduce((text, { source }, index) => text.replace(source, () => words[index] ?? BLANK), clause)

/** A family signs several texts with the same answers; what fills them is found out once. */
const known = new WeakMap<Answers, { readonly service: Service; readonly fill: Fill }>()

const fillFrom = (service: Service, answers: Answers): Fill => {
  const there = known.get(answers)
  if (there?.service === service) return there.fill
  const pruned = prune(service, answers, NO_DAY)
  const asked = visibleSections(service, pruned, NO_DAY).flatMap(({ fields }) => fields)
  const byPath = new Map(asked.map((field) => [field.path, field]))
  const fill = wordsFrom(service, byPath, fillDerived(service, pruned, NO_DAY))
  known.set(answers, { service, fill })
  return fill
}

/** The first field that is asked counts, answered or not: a delegate not yet named is not the father. */
const wordsFrom =
  (service: Service, asked: ReadonlyMap<FieldPath, Field>, answers: Answers): Fill =>
  ({ fields, fallback }) => {
    const field = fields.flatMap((path) => asked.get(path) ?? [])[0]
    if (field === undefined) return fallback
    return isBlank(answers[field.path]) ? BLANK : display(service, officially(field), answers[field.path])
  }
