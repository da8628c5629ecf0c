import type { Service } from '../../domain/definition/service'
import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from './me'

/** Where the guide of this person is kept: by person, because a phone may be lent; by edition, which asks other things. */
export const guideKey = ({ id, edition }: Service): string => `${meNow()}:guide:${id}:${edition.from}`

export const removePosition = (service: Service): void => privateStorage.remove(guideKey(service))
