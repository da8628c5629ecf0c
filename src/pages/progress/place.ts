import type { Service } from '../../../domain/definition/service'
import type { Place } from '../../../domain/intake/problem'

/** What a citizen calls the place of a fault: 爸爸信息 · 身份证号码. */
export const placeLabel = (service: Service, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return service.screening.find(({ id }) => id === place.question)?.text ?? '办理条件'
    case 'field': {
      const section = service.form.find(({ id }) => id === place.section)
      const field = section?.fields.find(({ path }) => path === place.field)
      return [section?.title, field?.label].filter((part) => part !== undefined).join(' · ')
    }
    case 'material': {
      const material = service.materials.find(({ id }) => id === place.material)
      const part = material?.parts.find(({ id }) => id === place.part)
      return [material?.title, part?.label].filter((text) => text !== undefined && text !== '').join(' · ')
    }
  }
}

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
