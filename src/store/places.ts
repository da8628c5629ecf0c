import type { Place } from '../../domain/intake/problem'
import type { Draft } from './draft'

/** The page on which a problem can be mended. */
export const placeUrl = (draft: Draft, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return `/pages/guide/index?service=${draft.service?.id ?? ''}`
    case 'field':
      return `/pages/apply/section/index?id=${draft.id}&section=${place.section}&field=${place.field}`
    case 'material': {
      const material = draft.service?.materials.find(({ id }) => id === place.material)
      return material?.source === 'signed'
        ? `/pages/apply/sign/index?id=${draft.id}&material=${place.material}&part=${place.part}`
        : `/pages/apply/photos/index?id=${draft.id}&material=${place.material}&part=${place.part}`
    }
  }
}

/** The step of the task list it belongs to. */
export const pageTitle = (draft: Draft, place: Place): string => {
  switch (place.kind) {
    case 'screening':
      return '办理前的问题'
    case 'field':
      return draft.service?.form.find(({ id }) => id === place.section)?.title ?? ''
    case 'material':
      return draft.service?.materials.find(({ id }) => id === place.material)?.source === 'signed'
        ? '手写签名'
        : '拍材料'
  }
}

/** What the citizen calls it. */
export const placeLabel = (draft: Draft, place: Place): string => {
  const { service } = draft
  switch (place.kind) {
    case 'screening':
      return service?.screening.find(({ id }) => id === place.question)?.text ?? ''
    case 'field': {
      const section = service?.form.find(({ id }) => id === place.section)
      const field = section?.fields.find(({ path }) => path === place.field)
      return [section?.title, field?.label].filter((part) => part !== undefined).join(' ')
    }
    case 'material': {
      const material = service?.materials.find(({ id }) => id === place.material)
      const part = material?.parts.find(({ id }) => id === place.part)
      return [material?.title, part?.label].filter((part) => part !== undefined).join(' ')
    }
  }
}
