import type { Consent, Service } from '../definition/service'
import { sha256 } from '../standards/sha256'
import type { Application, ConsentGiven } from './state/application'

type Given = Omit<ConsentGiven, 'at' | 'by'>

const isTo = ({ id, version, text }: Consent, given: Given): boolean =>
  given.id === id && given.version === version && given.textHash === sha256(text)

/** Of what was ticked, the consents to the very text that is shown now, with who gave them and when. */
export const consentsTo = (
  consents: readonly Consent[],
  given: readonly Given[],
  { at, by }: Pick<ConsentGiven, 'at' | 'by'>,
): readonly ConsentGiven[] =>
  consents.flatMap((consent) => {
    const one = given.find((other) => isTo(consent, other))
    return one === undefined ? [] : [{ id: one.id, version: one.version, textHash: one.textHash, at, by }]
  })

/** Is every consent there that it cannot do without, each to the text of the service? */
export const isConsented = ({ consents }: Pick<Service, 'consents'>, given: readonly Given[]): boolean =>
  consents.every((consent) => consent.optional === true || given.some((one) => isTo(consent, one)))

/** Was this one given? For the optional ones: whoever is to receive something asks before every use. */
export const hasConsented = (
  { consents }: Pick<Service, 'consents'>,
  { consents: given }: Pick<Application, 'consents'>,
  id: string,
): boolean => consents.some((consent) => consent.id === id && given.some((one) => isTo(consent, one)))
