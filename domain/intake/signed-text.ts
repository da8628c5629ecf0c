import type { Answers, Day, FieldPath } from '../definition/answers'
import { isBlank } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { TextPlace } from '../definition/mentions'
import { placesIn } from '../definition/mentions'
import type { Material, Service } from '../definition/service'
import { sha256 } from '../standards/sha256'
import { fillDerived, sourcesOf } from './derived'
import { display } from './display'
import { prune } from './prune'

const BLANK = '＿＿＿'

/** What is signed must not change by itself overnight, so it is filled without a day: nothing in it may depend on one. */
const NO_DAY: Day = ''

/**
 * The text a signer puts a name to, with its places filled as people read them; a line none of whose places concerns the
 * family is left out.
 */
export const signedText = (material: Material, service: Service, answers: Answers): string => {
  const filled = fillDerived(service, prune(service, answers, NO_DAY), NO_DAY)
  const lines = material.text?.text.split('\n') ?? []
  return lines.flatMap((line) => fillLine(line, service, filled) ?? []).join('\n')
}

/** Ties a signature to the very words that were signed. */
export const textHash = (material: Material, service: Service, answers: Answers): string =>
  sha256(signedText(material, service, answers))

/** The answers a text depends on: a signature given before they are right would have to be given again. */
export const answersBehind = (material: Material, service: Service): ReadonlySet<FieldPath> =>
  new Set(
    placesIn(material.text?.text ?? '')
      .flatMap(({ fields }) => fields)
      .flatMap((path) => {
        const field = fieldAt(service, path)
        const sources = field?.derive === undefined ? [] : sourcesOf(field.derive)
        return [path, ...sources, ...Object.values(field?.firstRow ?? {})]
      }),
  )

const fillLine = (line: string, service: Service, answers: Answers): string | undefined => {
  const places = placesIn(line)
  const isEmpty = places.every(({ fields }) => fields.every((path) => isBlank(answers[path])))
  if (places.length > 0 && isEmpty) return undefined
  return places.reduce((text, place) => text.replace(place.source, () => wordsAt(place, service, answers)), line)
}

const wordsAt = ({ fields, fallback }: TextPlace, service: Service, answers: Answers): string => {
  const path = fields.find((one) => !isBlank(answers[one]))
  const field = path === undefined ? undefined : fieldAt(service, path)
  if (path === undefined || field === undefined) return fallback === '' ? BLANK : fallback
  return display(service, field, answers[path])
}
