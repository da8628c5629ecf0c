import { fieldAt } from '../../domain/definition/fields'
import type { Material, MaterialPart, Service } from '../../domain/definition/service'
import type { Place } from '../../domain/intake/problem'

/** What a citizen calls the place of a correction: 爸爸身份证号. */
export const placeLabel = (service: Service, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return service.screening.find(({ id }) => id === place.question)?.text ?? '办理条件'
    case 'field':
      return fieldAt(service, place.field)?.label ?? ''
    case 'material': {
      const material = service.materials.find(({ id }) => id === place.material)
      return material === undefined
        ? ''
        : partLabel(
            material,
            material.parts.find(({ id }) => id === place.part),
          )
    }
  }
}

/** 妈妈身份证人像面 as it is; 户主页 is of a 居民户口簿. */
export const partLabel = ({ title }: Pick<Material, 'title'>, part: MaterialPart | undefined): string =>
  part === undefined ? title : part.label.startsWith(title) ? part.label : `${title} ${part.label}`

/** Where it is mended. */
export const placeUrl = (service: Service, id: string, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return `/pages/apply/index?id=${id}`
    case 'field':
      return `/pages/apply/section/index?id=${id}&section=${place.section}&field=${place.field}`
    case 'material': {
      const isSigned = service.materials.find((material) => material.id === place.material)?.source === 'signed'
      return `/pages/apply/${isSigned ? 'sign' : 'photos'}/index?id=${id}&material=${place.material}&part=${place.part}`
    }
  }
}

export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return `screening:${place.question}`
    case 'field':
      return `field:${place.field}`
    case 'material':
      return `material:${place.material}.${place.part}`
  }
}
