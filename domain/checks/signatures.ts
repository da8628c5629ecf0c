import { placesIn } from '../definition/mentions'
import type { Material, MaterialPart, Service } from '../definition/service'

/**
 * A signature covers exactly what its signer reads: whole lines, everything it says it covers stands in one of them, and
 * nothing of the text is signed by nobody.
 */
export const lintSignatures = (service: Service): readonly string[] =>
  service.materials.flatMap((material) =>
    material.source === 'signed'
      ? [...material.parts.flatMap((part) => signature(material, part)), ...signedByNobody(material)]
      : material.parts.flatMap(({ id, covers }) =>
          covers === undefined ? [] : [`part ${id} of ${material.id} covers answers, but nobody signs it`],
        ),
  )

const placesOf = (line: string): readonly string[] => placesIn(line).flatMap(({ fields }) => fields)

const linesWithPlaces = ({ text }: Material): readonly (readonly string[])[] =>
  (text?.text.split('\n') ?? []).map(placesOf).filter((places) => places.length > 0)

const signature = (material: Material, { id, covers }: MaterialPart): readonly string[] => {
  const of = `signature ${id} of ${material.id}`
  if (covers === undefined) return [`${of} does not say what it covers`]
  const lines = linesWithPlaces(material)
  const isRead = (path: string) => lines.some((places) => places.includes(path))
  return [
    ...covers.filter((path) => !isRead(path)).map((path) => `${of} covers ${path}, which the text does not say`),
    ...lines.flatMap((places) => {
      const left = places.filter((path) => !covers.includes(path))
      if (left.length === 0 || left.length === places.length) return []
      return [`${of} covers a line of the text without its ${[...new Set(left)].join(', ')}`]
    }),
  ]
}

const signedByNobody = (material: Material): readonly string[] => {
  const covered = new Set(material.parts.flatMap(({ covers = [] }) => covers))
  return [...new Set(linesWithPlaces(material).flat())]
    .filter((path) => !covered.has(path))
    .map((path) => `text of ${material.id} says ${path}, which no signature covers`)
}
