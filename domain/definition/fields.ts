import type { FieldPath } from './answers'
import type { Field, Section, Service } from './service'

/** The repetition of a confirmed field is kept beside it. */
export const repetitionOf = (path: FieldPath): FieldPath => `${path}.again`

/** Which answer this one follows is kept beside it: the path of that field, or `own` where it is to follow none. */
export const sameOf = (path: FieldPath): FieldPath => `${path}.same`
export const OWN = 'own'
export const isLink = (path: FieldPath): boolean => path.endsWith('.same')

/** Everything that is answered under a field. */
export const pathsOf = ({ path, confirmed, sameAs }: Field): readonly FieldPath[] => [
  path,
  ...(confirmed === true ? [repetitionOf(path)] : []),
  ...(sameAs === undefined ? [] : [sameOf(path)]),
]

export const fieldsOf = (service: Service): readonly Field[] => service.form.flatMap(({ fields }) => fields)

interface Placed {
  readonly field: Field
  readonly section: Section
}

/** A service is looked into at every key typed; where its fields are is found out once. */
const known = new WeakMap<Service['form'], ReadonlyMap<FieldPath, Placed>>()

const placed = ({ form }: Pick<Service, 'form'>): ReadonlyMap<FieldPath, Placed> => {
  const there = known.get(form)
  if (there !== undefined) return there
  const places = new Map<FieldPath, Placed>()
  for (const section of form) {
    for (const field of section.fields) if (!places.has(field.path)) places.set(field.path, { field, section })
  }
  known.set(form, places)
  return places
}

export const fieldAt = (service: Pick<Service, 'form'>, path: FieldPath): Field | undefined =>
  placed(service).get(path)?.field

export const sectionOf = (service: Service, path: FieldPath): Section | undefined => placed(service).get(path)?.section

export const screeningPath = (question: string): FieldPath => `screening.${question}`
