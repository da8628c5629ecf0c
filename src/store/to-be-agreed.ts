import type { Answers } from '../../domain/definition/answers'
import type { Consent, Service } from '../../domain/definition/service'
import { sha256 } from '../../domain/standards/sha256'
import type { ConsentGiven } from '../outbox/change'
import { privateStorage } from '../platform/storage/private-storage'
import { meNow } from './me'

/*
 * What the guide asked waits here, on this phone only, until the consents are given: an application begins with them
 * (PIPL 14), and nothing of it is sent before.
 */

const keyOf = ({ id, edition }: Service): string => `${meNow()}:to-be-agreed:${id}:${edition.from}`

export const keepToBeAgreed = (service: Service, answers: Answers): boolean =>
  privateStorage.write(keyOf(service), answers)

export const toBeAgreed = (service: Service): Answers | undefined => privateStorage.read<Answers>(keyOf(service))

export const removeToBeAgreed = (service: Service): void => privateStorage.remove(keyOf(service))

/** The consents as they are given: each with the very text that was shown. */
export const consentsGiven = (consents: readonly Consent[], ticked: readonly string[]): readonly ConsentGiven[] =>
  consents
    .filter(({ id }) => ticked.includes(id))
    .map(({ id, version, text }) => ({ id, version, textHash: sha256(text) }))
