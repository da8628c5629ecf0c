import type { Correction } from '../../domain/casework/state/application'
import { NOTHING_ANSWERED, type PrunedAnswers } from '../../domain/definition/answer-states'
import type { Answers, FieldPath } from '../../domain/definition/answers'
import { rowsOf } from '../../domain/definition/answers'
import { holds } from '../../domain/definition/evaluate'
import { sectionOf } from '../../domain/definition/fields'
import type { Field, Option, Section } from '../../domain/definition/service'
import { isDerived, rulesOf } from '../../domain/fields'
import { isReadOff } from '../../domain/fields/first-rows'
import { shownCells } from '../../domain/fields/rows'
import { assess } from '../../domain/intake/assess'
import { derivedValue } from '../../domain/intake/derived'
import { display } from '../../domain/intake/display'
import { type Left, leftOf } from '../../domain/intake/left-of'
import type { HandedIn } from '../../domain/intake/materials'
import type { Place, Problem } from '../../domain/intake/problem'
import { prune } from '../../domain/intake/prune'
import { type Form, type Offered, offeredTo, type Taken, takenOf } from '../../domain/intake/taken'
import { visibleSections } from '../../domain/intake/visible'
import { isUntouched } from './corrections'
import type { Draft } from './draft'
import { today } from './today'

/** What the rules say about a draft. Pages ask here, so that each change of it is judged once. */
interface Judged {
  readonly answers: Answers
  readonly materials: HandedIn
  readonly pruned: PrunedAnswers
  readonly sections: readonly Section[]
  readonly form: Form
  readonly problems: readonly Problem[]
}

const judged = new WeakMap<Draft, Judged>()

const judge = (draft: Draft): Judged => {
  const before = judged.get(draft)
  if (before !== undefined && before.answers === draft.answers && before.materials === draft.materials) return before
  const { service, answers, materials } = draft
  const day = today()
  if (service === undefined) {
    const form = { fields: [], answers: NOTHING_ANSWERED, today: day }
    return { answers, materials, pruned: NOTHING_ANSWERED, sections: [], form, problems: [] }
  }
  const pruned = prune(service, answers, day)
  const sections = visibleSections(service, pruned, day)
  const problems = assess(service, pruned, materials, day)
  const form = { fields: sections.flatMap(({ fields }) => fields), answers: pruned, today: day }
  const now = { answers, materials, pruned, sections, form, problems }
  judged.set(draft, now)
  return now
}

/** An answer's path as the id of an element: a selector would take a dot for a class. */
export const idOf = (path: FieldPath): string => path.replace(/\./g, '-')

export const prunedOf = (draft: Draft): PrunedAnswers => judge(draft).pruned
export const formAt = (draft: Draft): Form => judge(draft).form
export const sectionsOf = (draft: Draft): readonly Section[] => judge(draft).sections
export const problemsOf = (draft: Draft): readonly Problem[] => judge(draft).problems

export const fieldsOf = (draft: Draft, section: string): readonly Field[] =>
  sectionsOf(draft).find(({ id }) => id === section)?.fields ?? []

export const problemAt = (draft: Draft, path: FieldPath): Problem | undefined =>
  problemsOf(draft).find(({ place }) => place.kind === 'field' && place.field === path)

/** How much each person of the case has still to do. */
export const leftByPerson = (draft: Draft): readonly Left[] =>
  draft.service === undefined ? [] : leftOf(draft.service, prunedOf(draft), problemsOf(draft), today())

/** What is wrong with the photos of a paper that are there. */
export const photoProblemsOf = (draft: Draft, material: string): readonly Problem[] =>
  problemsOf(draft).filter(
    ({ code, place }) => code.startsWith('photo-') && place.kind === 'material' && place.material === material,
  )

/** What the clerk wants corrected and nobody has touched since; nothing once it has been handed in again. */
export const correctionsOf = (draft: Draft): readonly Correction[] => {
  const { view, returned, materials } = draft
  return view?.status !== 'returned'
    ? []
    : view.corrections.filter((one) => returned === undefined || isUntouched(returned, prunedOf(draft), materials, one))
}

const wordsAt = (draft: Draft, isThere: (place: Place) => boolean): string =>
  correctionsOf(draft)
    .filter(({ place }) => isThere(place))
    .map(({ message }) => message)
    .join('；')

export const correctionOf = (draft: Draft, path: FieldPath): string =>
  wordsAt(draft, (place) => place.kind === 'field' && place.field === path)

/** The same of a question asked before the form. */
export const screeningCorrection = (draft: Draft, question: string): string =>
  wordsAt(draft, (place) => place.kind === 'screening' && place.question === question)

/** What may be picked, given the other answers. */
export const optionsOf = (draft: Draft, field: Field): readonly Omit<Option, 'when'>[] => {
  const { service } = draft
  if (service === undefined) return []
  const facts = prunedOf(draft)
  return (rulesOf(field).options?.(field, service, { answers: facts, today: today() }) ?? [])
    .filter(({ when }) => when === undefined || holds(when, facts, today()))
    .map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) }))
}

/** An answer as people read it, derived ones too. */
export const shown = (draft: Draft, field: Field): string => {
  if (draft.service === undefined) return ''
  const answers = prunedOf(draft)
  const text = display(draft.service, field, derivedValue(field, answers, today()) ?? answers[field.path])
  return text === '' ? '' : `${text}${rulesOf(field).unit?.(field) ?? ''}`
}

/** Is the answer taken from another one? Then there is nothing to write. */
export const takenHow = (draft: Draft, field: Field): Taken | undefined => takenOf(field, formAt(draft))

/**
 * What an answer may be the same as, with what it would be. An answer of the same page is read above it already; it would
 * be drawn again at every key that is typed there.
 */
export const offersOf = (draft: Draft, field: Field): readonly (Offered & { readonly text: string })[] => {
  const { service } = draft
  if (service === undefined) return []
  return offeredTo(field, formAt(draft)).map((one) => ({
    ...one,
    text: isBeside(draft, field, one.field) ? '' : display(service, field, prunedOf(draft)[one.field]),
  }))
}

const isBeside = ({ service }: Draft, { path }: Field, other: FieldPath): boolean =>
  service !== undefined && sectionOf(service, path) === sectionOf(service, other)

/** May WeChat offer it, given the other answers? */
export const isSuggested = (draft: Draft, { suggest }: Field): boolean =>
  suggest !== undefined && (suggest.when === undefined || holds(suggest.when, prunedOf(draft), today()))

/** The rows that fill themselves, in words: in a list of all children the newborns are the first. */
export const firstRowsOf = (draft: Draft, { path, columns = [], firstRows }: Field): readonly string[] => {
  const { service } = draft
  if (service === undefined || firstRows === undefined) return []
  const own = rowsOf(prunedOf(draft), path).filter(isReadOff)
  return own.map((row) => shownCells(row, columns, service).join(' · '))
}

/** Every answer of every section, for the check before handing in. */
export const answersOf = (draft: Draft) =>
  sectionsOf(draft).map(({ id, title, fields }) => ({
    id,
    title,
    answers: fields
      .map((field) => {
        const text = shown(draft, field)
        return {
          path: field.path,
          label: field.label,
          isOptional: !field.required,
          /** Read off another answer; there is nothing to change here. */
          isRead: isDerived(field) || takenHow(draft, field) === 'known',
          text: rulesOf(field).grouped?.(text) ?? text,
        }
      })
      .filter(({ isOptional, text }) => !isOptional || text !== ''),
  }))
