import type { FieldPath } from '../../domain/definition/answers'
import { isBlank } from '../../domain/definition/answers'
import type { Reads } from '../../domain/definition/reads'
import { readStored, writeStored } from '../platform/storage/storage'
import { call } from './api'
import type { Draft } from './draft'
import { photoPapersOf } from './papers'
import { formAt, takenHow } from './reading'

/** A side of a card of this family that can be read instead of typed. */
export interface ReadablePart {
  readonly material: string
  readonly part: string
  readonly title: string
  readonly label: string
  readonly reads: Reads
  readonly photo?: string
}

let offered: Promise<boolean> | undefined

/** Whether pictures are read here: asked once, and again if the net gave no answer. Without an answer they are not. */
export const isReadingOffered = (): Promise<boolean> => {
  offered ??= call('photo', 'reading-offered', {}).then((answer) => {
    if (!answer.ok) offered = undefined
    return answer.ok && answer.data.offered
  })
  return offered
}

/** What of a card is asked of this family, and not known from another answer. */
const isAskedOf = (draft: Draft) => {
  const asked = formAt(draft).fields.filter((field) => takenHow(draft, field) !== 'known')
  return (path: FieldPath) => asked.some((field) => field.path === path)
}

/** Where nothing of a card is asked, nobody has it read. */
export const readablePartsOf = (draft: Draft): readonly ReadablePart[] => {
  const isAsked = isAskedOf(draft)
  return photoPapersOf(draft).flatMap(({ id: material, title, parts }) =>
    parts.flatMap(({ id: part, label, photo }): ReadablePart[] => {
      const reads = draft.service?.materials
        .find(({ id }) => id === material)
        ?.parts.find(({ id }) => id === part)?.reads
      if (reads === undefined || !Object.values(reads.fields).some(isAsked)) return []
      return [{ material, part, title, label, reads, ...(photo === undefined ? {} : { photo }) }]
    }),
  )
}

/** Something of the cards is asked and not answered yet. */
export const savesTyping = (draft: Draft): boolean => {
  const isAsked = isAskedOf(draft)
  return readablePartsOf(draft).some(({ reads }) =>
    Object.values(reads.fields).some((path) => isAsked(path) && isBlank(draft.answers[path])),
  )
}

const declined = ({ id }: Draft): string => `form-first:${id}`

export const isFormFirst = (draft: Draft): boolean => readStored<boolean>(declined(draft)) === true
export const takeFormFirst = (draft: Draft): void => writeStored(declined(draft), true)
