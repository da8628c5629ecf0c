import type { Answers, Day } from '../../../domain/definition/answers'
import type { Service } from '../../../domain/definition/service'
import { toHandIn } from '../../../domain/intake/checklist'
import { textHash } from '../../../domain/intake/signed-text'
import { withRequiredItems } from '../../../domain/intake/with-required-items'
import { newbornYuanling } from '../../../domain/services/newborn-yuanling'
import { sha256 } from '../../../domain/standards/sha256'
import { type Person, uuid } from '../person'
import { A_SIGNATURE } from './newborn-answers'

/** The consents as the phone gives them, before anything is written: each with the text it has shown. */
export const consentsTo = ({ consents }: Pick<Service, 'consents'>) =>
  consents.map(({ id, version, text }) => ({ id, version, textHash: sha256(text) }))

export const consents = () => consentsTo(newbornYuanling)

/** Begins a case with these answers and every consent; answers its id. */
export const beginCase = async (person: Person, service: Service, answers: Answers = {}): Promise<string> => {
  const id = uuid()
  const consents = consentsTo(service)
  await person.get('application', 'start', { id, service: service.id, answers, consents, command: uuid() })
  return id
}

/** Every part of a paper that these answers ask for. */
export const papersOf = (
  answers: Answers,
  today: Day,
): readonly { readonly material: string; readonly part: string }[] =>
  toHandIn(newbornYuanling, withRequiredItems(newbornYuanling, answers), today).flatMap(({ material, parts }) =>
    parts.filter(({ optional }) => !optional).map((part) => ({ material: material.id, part: part.id })),
  )

/** What is handed in for a part: a photo the person took, or a signature under the text as it is now. */
export const contentOf = async (
  photos: { readonly photoOf: (person: Person, part?: string) => Promise<string> },
  person: Person,
  answers: Answers,
  place: { readonly material: string; readonly part: string },
): Promise<object> => {
  const material = newbornYuanling.materials.find(({ id }) => id === place.material)
  if (material?.source !== 'signed') return { kind: 'photo', photo: await photos.photoOf(person, place.part) }
  return {
    kind: 'signature',
    strokes: A_SIGNATURE,
    version: material.text?.version ?? '',
    textHash: textHash(material, place.part, newbornYuanling, answers),
  }
}
