import { fieldAt } from '../definition/fields'
import { FACTS, kindOfFact, type Reads } from '../definition/reads'
import type { Material, MaterialPart, Service } from '../definition/service'
import { duplicatesIn } from './lists'

/** What a picture says goes into a field that asks the same, and no field is read off two pictures. */
export const lintReads = (service: Service): readonly string[] => {
  const readParts = service.materials.flatMap((material) =>
    material.parts.flatMap((part) => (part.reads === undefined ? [] : [{ material, part, reads: part.reads }])),
  )
  return [
    ...readParts.flatMap((one) => wrongReads(service, one)),
    ...duplicatesIn(readParts.flatMap(({ reads }) => Object.values(reads.fields))).map(
      (path) => `${path} is read off two pictures`,
    ),
  ]
}

interface ReadPart {
  readonly material: Material
  readonly part: MaterialPart
  readonly reads: Reads
}

const SIDES = { 'id-portrait': 'portrait', 'id-emblem': 'emblem', 'household-page': undefined } as const

const wrongReads = (service: Service, { material, part, reads }: ReadPart): readonly string[] => {
  const of = `part ${part.id} of ${material.id}`
  const facts = FACTS.filter((fact) => reads.fields[fact] !== undefined)
  return [
    ...(material.source === 'photo' && part.portrait === undefined
      ? []
      : [`${of} is read, but is no photo of a paper`]),
    ...(part.side === SIDES[reads.paper] ? [] : [`${of} is read as ${reads.paper}, but shows another side`]),
    ...(facts.length === 0 ? [`${of} is read into no field`] : []),
    ...facts.flatMap((fact) => {
      const path = reads.fields[fact] ?? ''
      const kind = kindOfFact(reads.paper, fact)
      if (kind === undefined) return [`${of} is read as ${reads.paper}, which says no ${fact}`]
      const field = fieldAt(service, path)
      if (field === undefined) return [`${of} is read into ${path}, which is no field`]
      return field.kind === kind ? [] : [`${of} is read into ${path}, which asks something else than ${fact}`]
    }),
  ]
}
