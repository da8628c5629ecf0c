import type { PrunedAnswers } from '../definition/answer-states'
import type { Day, FieldPath } from '../definition/answers'
import { HELD, ITEMS } from '../definition/answers'
import { fieldAt, screeningPath, sectionOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Material, MaterialPart, Service } from '../definition/service'
import { toHandIn } from './checklist'
import { placesOf, readOff } from './covers'
import type { Place } from './problem'
import { type Form, formOf, takenFrom } from './taken'

/**
 * Every answer whose change can change what this family's signature is for: those in its text, and those by which they are
 * asked at all (how many newborns, who applies). Of alternatives only the one that stands there counts.
 */
const answersBehind = (service: Service, material: Material, part: string, form: Form): ReadonlySet<FieldPath> => {
  const asked = new Set(form.fields.map(({ path }) => path))
  const behind = new Set<FieldPath>()
  const add = (path: FieldPath): void => {
    if (behind.has(path)) return
    behind.add(path)
    for (const source of [...readOff(service, path), ...takenFrom(path, form)]) add(source)
    bringers(service, path).forEach(add)
  }
  for (const { fields } of placesOf(material, part)) {
    const there = fields.findIndex((path) => asked.has(path))
    // Those before it would take its place if they were asked; those after it do not count.
    fields
      .slice(0, there < 0 ? fields.length : there)
      .flatMap((path) => bringers(service, path))
      .forEach(add)
    if (there >= 0) add(fields[there] as FieldPath)
  }
  return behind
}

/** The answers that decide whether a field is asked; of the items, what takes some of them away. */
const bringers = (service: Service, path: FieldPath): readonly FieldPath[] => {
  if (path === ITEMS) {
    const closing = service.screening.filter(({ closes }) => closes !== undefined)
    return [HELD, ...closing.map(({ id }) => screeningPath(id))]
  }
  return [sectionOf(service, path)?.when, fieldAt(service, path)?.when].flatMap((when) =>
    when === undefined ? [] : mentionedBy(when),
  )
}

/** One signature of a family's list. */
export interface Signature {
  readonly material: Material
  readonly part: MaterialPart
}

/** The signatures that have to be given anew once these places are corrected, in the order of the list. */
export const askedAnew = (
  service: Service,
  answers: PrunedAnswers,
  today: Day,
  places: readonly Place[],
): readonly Signature[] => {
  const changed = places.flatMap(pathOf)
  const form = formOf(service, answers, today)
  const isMarked = ({ material, part }: Signature) =>
    places.some((place) => place.kind === 'material' && place.material === material.id && place.part === part.id)
  return toHandIn(service, answers, today)
    .filter(({ material }) => material.source === 'signed')
    .flatMap(({ material, parts }) => parts.map((part): Signature => ({ material, part })))
    .filter((signature) => {
      const behind = answersBehind(service, signature.material, signature.part.id, form)
      return isMarked(signature) || changed.some((path) => behind.has(path))
    })
}

const pathOf = (place: Place): readonly FieldPath[] => {
  switch (place.kind) {
    case 'screening':
      return [screeningPath(place.question)]
    case 'field':
      return [place.field]
    case 'material':
      return []
  }
}
