import { prunedWhenSaved } from '../../definition/answer-states'
import type { Material, MaterialPart, Service } from '../../definition/service'
import { toHandIn } from '../../intake/checklist'
import type { TypedPart } from '../../intake/materials'
import type { Application } from './application'

/** A name that somebody typed because they cannot write by hand. */
export interface TypedSignature {
  readonly material: Material
  readonly part: MaterialPart
  readonly content: TypedPart
}

/** Those among the papers this family has to hand in, in the order of the list. */
export const typedSignatures = (
  service: Service,
  application: Pick<Application, 'answers' | 'materials'>,
  today: string,
): readonly TypedSignature[] =>
  toHandIn(service, prunedWhenSaved(application), today).flatMap(({ material, parts }) =>
    parts.flatMap((part): readonly TypedSignature[] => {
      const content = application.materials[material.id]?.[part.id]
      return content?.kind === 'typed' ? [{ material, part, content }] : []
    }),
  )

/** Those that no clerk has confirmed yet: with one of them a case cannot be accepted. */
export const toConfirm = (...asked: Parameters<typeof typedSignatures>): readonly TypedSignature[] =>
  typedSignatures(...asked).filter(({ content }) => content.confirmed === undefined)
