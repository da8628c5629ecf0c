import type { FieldPath } from '../definition/answers'
import { fieldsOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Service } from '../definition/service'

/** Things that reach themselves by following what they depend on. */
const circlesIn = (dependencies: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...dependencies.keys()].filter((start) => {
    const seen = new Set<string>()
    const open = [...(dependencies.get(start) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(dependencies.get(next) ?? []))
    }
    return false
  })

export const circlesInItems = (service: Service): readonly string[] =>
  circlesIn(new Map(service.items.map(({ id, after = [] }) => [id, after])))

/** `prune` settles what is visible round by round; with a circle it might never. */
export const circlesInConditions = (service: Service): readonly FieldPath[] =>
  circlesIn(
    new Map(
      service.form.flatMap((section) =>
        section.fields.map((field) => [
          field.path,
          [section.when, field.when].flatMap((when) => (when === undefined ? [] : mentionedBy(when))),
        ]),
      ),
    ),
  )

/** An answer that is taken from another, which is taken from it. What says whether it is taken counts as well. */
export const circlesInTaken = (service: Service): readonly FieldPath[] =>
  circlesIn(
    new Map(
      fieldsOf(service).map(({ path, known = [], sameAs = [] }) => [
        path,
        [
          ...known.flatMap(({ when, is }) => [...mentionedBy(when), ...('field' in is ? [is.field] : [])]),
          ...sameAs.flatMap(({ when, field }) => [...(when === undefined ? [] : mentionedBy(when)), field]),
        ],
      ]),
    ),
  )
