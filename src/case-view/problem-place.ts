import { fieldAt } from '../../domain/definition/fields'
import type { Material, MaterialPart, Service } from '../../domain/definition/service'
import type { Place } from '../../domain/intake/problem'

/** What a citizen calls the place of a problem or a correction: 爸爸身份证号. Nothing of a service this phone does not know. */
export const placeLabel = (service: Service | undefined, place: Place): string => {
  if (service === undefined) return ''
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

/** A case of which the page knows the service: a draft, or what was handed in. */
interface Case {
  readonly id: string
  readonly service: Service | undefined
}

const isSigned = (service: Service | undefined, material: string): boolean =>
  service?.materials.find(({ id }) => id === material)?.source === 'signed'

/** The page on which it is corrected. */
export const placeUrl = ({ id, service }: Case, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return `/pages/apply/section/index?id=${id}&question=${place.question}`
    case 'field':
      return `/pages/apply/section/index?id=${id}&section=${place.section}&field=${place.field}`
    case 'material': {
      const page = isSigned(service, place.material) ? 'sign' : 'photos'
      return `/pages/apply/${page}/index?id=${id}&material=${place.material}&part=${place.part}`
    }
  }
}

/** The title of that page: several problems of one page are told in one line. */
export const pageTitle = (service: Service | undefined, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return '办理前的问题'
    case 'field':
      return service?.form.find(({ id }) => id === place.section)?.title ?? ''
    case 'material':
      return isSigned(service, place.material) ? '手写签名' : '拍材料'
  }
}
