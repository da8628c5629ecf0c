import type { Correction } from '../../domain/casework/state/application'
import type { ApplicationView } from '../../domain/casework/state/view'
import type { Answers } from '../../domain/definition/answers'
import type { HandedIn, Part } from '../../domain/intake/materials'

/** What a case held when the clerk returned it: tells which corrections somebody has seen to since. */
export interface Returned {
  readonly at: string
  readonly answers: Answers
  /** By `material.part`: which picture or signature was there. */
  readonly parts: Readonly<Record<string, string>>
}

const markOf = (part: Part | undefined): string =>
  part === undefined ? '' : part.kind === 'photo' ? part.photo : `${part.at} ${part.textHash}`

/** The one kept before, as long as it is of the same return. */
export const returnedFrom = (view: ApplicationView, before: Returned | undefined): Returned | undefined => {
  if (view.status !== 'returned') return undefined
  const at = view.journal.filter(({ type }) => type === 'returned').pop()?.at ?? ''
  if (before?.at === at) return before
  const parts = Object.entries(view.materials).flatMap(([material, there]) =>
    Object.entries(there).map(([part, content]) => [`${material}.${part}`, markOf(content)]),
  )
  return { at, answers: view.answers, parts: Object.fromEntries(parts) }
}

/** Is the place of this correction as the clerk saw it? */
export const isUntouched = (
  before: Returned,
  answers: Answers,
  materials: HandedIn,
  { place }: Correction,
): boolean => {
  if (place.kind === 'material') {
    const mark = markOf(materials[place.material]?.[place.part])
    return mark === '' || mark === before.parts[`${place.material}.${place.part}`]
  }
  const path = place.kind === 'field' ? place.field : `screening.${place.question}`
  return JSON.stringify(answers[path]) === JSON.stringify(before.answers[path])
}
