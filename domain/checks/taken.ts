import type { FieldPath } from '../definition/answers'
import { ITEMS } from '../definition/answers'
import { fieldAt, fieldsOf } from '../definition/fields'
import type { Field, Service } from '../definition/service'
import { circlesInTaken } from './circles'

/** What is wrong with answers that are taken from others. */
export const lintTaken = (service: Service): readonly string[] => [
  ...fieldsOf(service).flatMap((field) => [
    ...sourcesOf(field).flatMap((source) => wrongSource(service, field, source)),
    ...valuesOf(field)
      .filter((value) => field.options !== undefined && !field.options.some((option) => option.value === value))
      .map((value) => `${field.path} is known to be ${value}, which is no option of it`),
    ...(field.known !== undefined && field.sameAs !== undefined
      ? [`${field.path} is both known and offered: one of the two`]
      : []),
  ]),
  ...circlesInTaken(service).map((path) => `${path} is taken from itself`),
]

const sourcesOf = ({ known = [], sameAs = [] }: Field): readonly FieldPath[] => [
  ...new Set([...known.flatMap(({ is }) => ('field' in is ? [is.field] : [])), ...sameAs.map(({ field }) => field)]),
]

const valuesOf = ({ known = [] }: Field): readonly string[] =>
  known.flatMap(({ is }) => ('value' in is ? [is.value] : []))

/** What is taken is judged where it comes from, so it has to be asked there in the same way. */
const wrongSource = (service: Service, field: Field, path: FieldPath): readonly string[] => {
  const source = fieldAt(service, path)
  if (source === undefined) return path === ITEMS ? [] : [`${field.path} is taken from ${path}, which is no field`]
  return [
    ...(source.kind === field.kind && source.officeKind === field.officeKind
      ? []
      : [`${field.path} is taken from ${path}, which is of another kind`]),
    ...(field.required && !source.required ? [`${field.path} is taken from ${path}, which need not be answered`] : []),
  ]
}
