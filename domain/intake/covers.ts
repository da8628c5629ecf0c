import type { FieldPath } from '../definition/answers'
import { fieldAt } from '../definition/fields'
import type { TextPlace } from '../definition/mentions'
import { placesIn } from '../definition/mentions'
import type { Material, Service } from '../definition/service'
import { sourcesOf } from '../fields/derived'
import { type Form, takenFrom } from './taken'

/** The lines of a text that a signature is for: those all of whose places it covers. The only reader of `covers`. */
export const linesOf = ({ text, parts }: Material, part: string): readonly string[] => {
  const covers = new Set(parts.find(({ id }) => id === part)?.covers)
  const isCovered = (line: string) => placesIn(line).every(({ fields }) => fields.every((path) => covers.has(path)))
  return text?.text.split('\n').filter(isCovered) ?? []
}

/** The places of those lines. */
export const placesOf = (material: Material, part: string): readonly TextPlace[] =>
  linesOf(material, part).flatMap(placesIn)

/** The answers that stand in the text: a signature given before they are right would have to be given again. */
export const answersIn = (service: Service, material: Material, part: string, form: Form): ReadonlySet<FieldPath> =>
  new Set(
    placesOf(material, part).flatMap(({ fields }) =>
      fields.flatMap((path) => [path, ...readOff(service, path), ...takenFrom(path, form)]),
    ),
  )

/** The other answers that a field is filled from. */
export const readOff = (service: Service, path: FieldPath): readonly FieldPath[] => {
  const field = fieldAt(service, path)
  const sources = field?.derive === undefined ? [] : sourcesOf(field.derive)
  return [...sources, ...(field?.firstRows ?? []).flatMap((row) => Object.values(row))]
}
