import type { FieldPath } from './answers'
import type { Field, Section, Service } from './service'

/** The repetition of a confirmed field is kept beside it. */
export const repetitionOf = (path: FieldPath): FieldPath => `${path}.again`

export const fieldsOf = (service: Service): readonly Field[] => service.form.flatMap(({ fields }) => fields)

export const fieldAt = (service: Service, path: FieldPath): Field | undefined => {
  for (const { fields } of service.form) {
    const found = fields.find((field) => field.path === path)
    if (found !== undefined) return found
  }
  return undefined
}

export const sectionOf = (service: Service, path: FieldPath): Section | undefined =>
  service.form.find(({ fields }) => fields.some((field) => field.path === path))

export const screeningPath = (question: string): FieldPath => `screening.${question}`
