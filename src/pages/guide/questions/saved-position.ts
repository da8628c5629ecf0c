import type { Answers } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { privateStorage } from '../../../platform/storage/private-storage'
import { guideKey } from '../../../store/guide-position'
import { validAnswers } from './valid-answers'

/** How far somebody is in the guide: what was answered, and which page is open. */
export interface Position {
  readonly answers: Answers
  readonly at: number
}

export { removePosition } from '../../../store/guide-position'

/** On this phone only, so that a page left or loaded again opens where it was. */
export const savePosition = (service: Service, position: Position): void =>
  void privateStorage.write(guideKey(service), position)

/** Once private storage is open. */
export const savedPosition = (service: Service): Position | undefined => {
  const position = privateStorage.read<Partial<Position>>(guideKey(service))
  if (typeof position !== 'object' || typeof position.at !== 'number' || typeof position.answers !== 'object')
    return undefined
  return { answers: validAnswers(service, position.answers ?? {}), at: Math.max(0, Math.floor(position.at)) }
}
