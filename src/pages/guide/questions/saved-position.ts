import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { privateStorage } from '../../../platform/storage/private-storage'
import { meNow } from '../../../store/me'
import { validAnswers } from './valid-answers'

/** How far somebody is in the guide: what was answered, and which page is open. */
export interface Position {
  readonly answers: Answers
  readonly at: number
}

/** By person, because a phone may be lent; by edition, because another edition asks other things. */
const keyOf = ({ id, edition }: Service) => `${meNow()}:guide:${id}:${edition.from}`

/** On this phone only, so that a page left or loaded again opens where it was. */
export const savePosition = (service: Service, position: Position): void =>
  void privateStorage.write(keyOf(service), position)

/** Once private storage is open. */
export const savedPosition = (service: Service): Position | undefined => {
  const position = privateStorage.read<Partial<Position>>(keyOf(service))
  if (typeof position !== 'object' || typeof position.at !== 'number' || typeof position.answers !== 'object')
    return undefined
  return { answers: validAnswers(service, position.answers ?? {}), at: Math.max(0, Math.floor(position.at)) }
}

export const removePosition = (service: Service): void => privateStorage.remove(keyOf(service))
