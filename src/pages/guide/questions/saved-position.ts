import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { forget, keep, kept } from '../../../platform/storage/storage'
import { meNow } from '../../../store/me'
import { soundAnswers } from './valid-answers'

/** How far somebody is in the guide: what was answered, and which page is open. */
export interface Walk {
  readonly answers: Answers
  readonly at: number
}

/** By person, because a phone may be lent; by edition, because another edition asks other things. */
const keyOf = ({ id, edition }: Service) => `guide:${meNow()}:${id}:${edition.from}`

/** On this phone only, so that a page left or loaded again opens where it was. */
export const keepWalk = (service: Service, walk: Walk): void => keep(keyOf(service), walk)

export const keptWalk = (service: Service): Walk | undefined => {
  const walk = kept<Partial<Walk>>(keyOf(service))
  if (typeof walk !== 'object' || typeof walk.at !== 'number' || typeof walk.answers !== 'object') return undefined
  return { answers: soundAnswers(service, walk.answers ?? {}), at: Math.max(0, Math.floor(walk.at)) }
}

export const forgetWalk = (service: Service): void => forget(keyOf(service))
