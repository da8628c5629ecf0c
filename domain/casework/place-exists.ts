import type { Service } from '../definition/service'
import type { Place } from '../intake/problem'

/** Whether the form, the questions or the papers of a service have this place. */
export const placeExists = (service: Service, place: Place): boolean => {
  switch (place.kind) {
    case 'screening':
      return service.screening.some(({ id }) => id === place.question)
    case 'field':
      return service.form.some(
        ({ id, fields }) => id === place.section && fields.some(({ path }) => path === place.field),
      )
    case 'material':
      return service.materials.some(
        ({ id, parts }) =>
          id === place.material && (parts.length === 0 || parts.some((part) => part.id === place.part)),
      )
  }
}
