import type { FieldPath } from '../definition/answers'
import { APPLICANT, HELD, ITEMS } from '../definition/answers'
import { fieldsOf } from '../definition/fields'
import { mentionedBy, placesIn } from '../definition/mentions'
import type { Service } from '../definition/service'
import { isDerived, rulesOf } from '../fields'
import { sourcesOf } from '../fields/derived'
import { conditionsOf } from './conditions'

/** Answers that are asked and nobody needs: no department, no text, no condition, no key (PIPL 6: no more than necessary). */
export const unneeded = (service: Service): readonly string[] => {
  const needed = new Set<FieldPath>([
    ...[ITEMS, HELD, APPLICANT],
    ...service.items.flatMap(({ sends, officeField, doneBy }) => [
      ...sends.fields,
      ...(officeField === undefined ? [] : [officeField]),
      ...(doneBy.who === 'family' && doneBy.within !== undefined ? [doneBy.within.from] : []),
    ]),
    ...service.materials.flatMap(({ text }) => placesIn(text?.text ?? '').flatMap(({ fields }) => fields)),
    ...conditionsOf(service)
      // That an answer is right is no use of it.
      .filter(({ where }) => !where.startsWith('a rule of'))
      .flatMap(({ condition }) => mentionedBy(condition)),
    ...service.uniqueBy.flat(),
    ...service.deskBy,
    ...(service.routing?.decidedBy ?? []),
  ])
  for (const { path, derive } of fieldsOf(service))
    if (derive !== undefined && needed.has(path)) for (const source of sourcesOf(derive)) needed.add(source)
  for (const { path, bornOn } of fieldsOf(service)) if (bornOn !== undefined && needed.has(path)) needed.add(bornOn)
  return (
    fieldsOf(service)
      // What may lapse is asked to be judged.
      .filter((field) => !needed.has(field.path) && !isDerived(field) && rulesOf(field).mayLapse !== true)
      .map(({ path }) => `nobody needs ${path}`)
  )
}
