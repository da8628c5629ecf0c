import type { PrunedAnswers } from '../definition/answer-states'
import type { Day, FieldPath } from '../definition/answers'
import { APPLICANT, textOf } from '../definition/answers'
import { fieldAt, pathsOf } from '../definition/fields'
import type { Participant, Section, Service } from '../definition/service'
import { isDerived } from '../fields'
import { type ChecklistEntry, toHandIn } from './checklist'
import { formOf, takenOf } from './taken'
import { applies, visibleSections } from './visible'

/*
 * Whose is what: the one reader of `by`. A participant fills, photographs and signs their own part on a phone of their own;
 * everything else is the applicant's, who may fill all of it as well.
 */

/** Whoever of this family may be sent a link. Who applies has the application itself. */
export const participantsOf = (
  { participants = [] }: Pick<Service, 'participants'>,
  answers: PrunedAnswers,
  today: Day,
): readonly Participant[] =>
  participants.filter((one) => one.id !== textOf(answers, APPLICANT) && applies(one, answers, today))

/** 爸爸; of the head of the household who it is: 外婆. */
export const titleOf = (service: Service, { title, titleFrom }: Participant, answers: PrunedAnswers): string => {
  if (titleFrom === undefined) return title
  const value = textOf(answers, titleFrom)
  const label = fieldAt(service, titleFrom)?.options?.find((option) => option.value === value)?.label
  return label === undefined || value === 'other' ? title : label
}

/** Every answer this participant may write, whatever is asked at present. */
export const ownPaths = ({ form }: Pick<Service, 'form'>, person: string): ReadonlySet<FieldPath> =>
  new Set(form.flatMap(({ by, fields }) => fields.filter((field) => (field.by ?? by) === person).flatMap(pathsOf)))

/** May this participant photograph or sign this part? */
export const isOwnSlot = (
  { materials }: Pick<Service, 'materials'>,
  person: string,
  place: { readonly material: string; readonly part: string },
): boolean =>
  materials.find(({ id }) => id === place.material)?.parts.find(({ id }) => id === place.part)?.by === person

/** What is asked of a participant at present: fields to write, and papers with their own parts only. */
export interface OwnPart {
  readonly sections: readonly Section[]
  readonly papers: readonly ChecklistEntry[]
}

export const ownPartOf = (service: Service, answers: PrunedAnswers, person: string, today: Day): OwnPart => {
  const form = formOf(service, answers, today)
  const sections = visibleSections(service, answers, today).flatMap((section) => {
    const fields = section.fields.filter(
      (field) => (field.by ?? section.by) === person && !isDerived(field) && takenOf(field, form) !== 'known',
    )
    return fields.length === 0 ? [] : [{ ...section, fields }]
  })
  const papers = toHandIn(service, answers, today).flatMap((entry) => {
    const parts = entry.parts.filter(({ by }) => by === person)
    return parts.length === 0 ? [] : [{ ...entry, parts }]
  })
  return { sections, papers }
}
