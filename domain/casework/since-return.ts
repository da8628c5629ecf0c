import { prunedWhenSaved } from '../definition/answer-states'
import type { AnswerValue } from '../definition/answers'
import { fieldsOf, screeningPath, sectionOf } from '../definition/fields'
import type { Service } from '../definition/service'
import { isDerived } from '../fields'
import { toHandIn } from '../intake/checklist'
import { display } from '../intake/display'
import { isSigned, type Part } from '../intake/materials'
import { type Place, placeKey } from '../intake/problem'
import type { Correction } from './state/application'
import { isAsReturned, isSamePart, type LastReturn, type SeenPart } from './state/last-return'
import type { ApplicationView } from './state/view'

/** One answer that is another than the desk saw, in the words people read. Empty: it was not there, or is not any more. */
export interface ChangedAnswer {
  readonly place: Place
  readonly label: string
  readonly before: string
  readonly now: string
}

/** One picture or signature that is another. */
export interface ChangedPart {
  readonly place: Extract<Place, { readonly kind: 'material' }>
  readonly before: SeenPart | undefined
  readonly now: Part | undefined
}

/** What happened to a case between its return and the desk's second look. */
export interface SinceReturn {
  readonly at: string
  readonly answers: readonly ChangedAnswer[]
  readonly parts: readonly ChangedPart[]
  /** Each line of the list of the return, and whether its place is as it was. */
  readonly list: readonly { readonly correction: Correction; readonly isUnchanged: boolean }[]
}

type Seen = Pick<ApplicationView, 'answers' | 'materials' | 'lastReturn'>

/** Nothing where the desk has not sent it back. */
export const sinceReturn = (service: Service, view: Seen, today: string): SinceReturn | undefined => {
  const { lastReturn, answers, materials } = view
  if (lastReturn === undefined) return undefined
  return {
    at: lastReturn.at,
    answers: [...changedScreening(service, view, lastReturn), ...changedFields(service, view, lastReturn)],
    parts: changedParts(service, view, lastReturn, today),
    list: lastReturn.corrections.map((correction) => ({
      correction,
      isUnchanged: isAsReturned(lastReturn, answers, materials, correction.place),
    })),
  }
}

/** The changes outside of the list: nobody asked for them. A signature given anew only follows from what was changed. */
export const isUnasked = ({ list }: SinceReturn, change: ChangedAnswer | ChangedPart): boolean =>
  !('now' in change && typeof change.now === 'object' && isSigned(change.now)) &&
  !list.some(({ correction }) => placeKey(correction.place) === placeKey(change.place))

const changedFields = (service: Service, view: Seen, lastReturn: LastReturn): readonly ChangedAnswer[] =>
  fieldsOf(service)
    .filter((field) => !isDerived(field))
    .map((field) => ({
      field,
      place: { kind: 'field', section: sectionOf(service, field.path)?.id ?? '', field: field.path } as const,
    }))
    .filter(({ place }) => !isAsReturned(lastReturn, view.answers, view.materials, place))
    .map(({ field, place }) => {
      const words = (value: AnswerValue | undefined) => display(service, field, value)
      return {
        place,
        label: field.label,
        before: words(lastReturn.answers[field.path]),
        now: words(view.answers[field.path]),
      }
    })

const YES_OR_NO: Readonly<Record<string, string>> = { yes: '是', no: '不是' }

const changedScreening = (service: Service, view: Seen, lastReturn: LastReturn): readonly ChangedAnswer[] =>
  service.screening
    .map(({ id, text }) => ({
      label: text,
      path: screeningPath(id),
      place: { kind: 'screening', question: id } as const,
    }))
    .filter(({ place }) => !isAsReturned(lastReturn, view.answers, view.materials, place))
    .map(({ label, path, place }) => {
      const words = (value: AnswerValue | undefined) => YES_OR_NO[String(value)] ?? ''
      return { place, label, before: words(lastReturn.answers[path]), now: words(view.answers[path]) }
    })

/** In the order of the list of papers; of papers that are not asked for any more nothing is said. */
const changedParts = (service: Service, view: Seen, lastReturn: LastReturn, today: string): readonly ChangedPart[] =>
  toHandIn(service, prunedWhenSaved(view), today).flatMap(({ material, parts }) =>
    parts
      .map(
        ({ id: part }): ChangedPart => ({
          place: { kind: 'material', material: material.id, part },
          before: lastReturn.parts[`${material.id}.${part}`],
          now: view.materials[material.id]?.[part],
        }),
      )
      .filter(({ before, now }) => !isSamePart(before, now)),
  )
