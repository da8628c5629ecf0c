import type { Answers, Day, FieldPath } from '../../../domain/definition/answers'
import { APPLICANT, HELD, ITEMS, isBlank, textOf } from '../../../domain/definition/answers'
import { fieldAt, screeningPath } from '../../../domain/definition/fields'
import type { Field, Question, Service } from '../../../domain/definition/service'
import { decidingFields } from '../../../domain/intake/deciding-fields'
import { requiredItems } from '../../../domain/intake/required-items'

/** One page of the guide. */
export type Stop =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'excluded'; readonly question: Question }
  | { readonly kind: 'items' }
  | { readonly kind: 'applicant'; readonly field: Field }
  | { readonly kind: 'few'; readonly fields: readonly Field[] }
  | { readonly kind: 'list' }

/**
 * The pages a family goes through, read off its answers: up to the first page on which something is still open. So the
 * way back is the page before, answers stay when somebody goes back, and what an answer makes idle is not asked.
 */
export const trail = (service: Service, answers: Answers, today: Day): readonly Stop[] => {
  const stops: Stop[] = []
  for (const question of service.screening) {
    stops.push({ kind: 'question', question })
    const answer = textOf(answers, screeningPath(question.id))
    if (answer !== 'yes' && answer !== 'no') return stops
    if (answer === question.excludesOn) return [...stops, { kind: 'excluded', question }]
  }
  return [...stops, ...choosing(service, answers, today)]
}

/** From what is to be done to the list. */
export const choosing = (service: Service, answers: Answers, today: Day): readonly Stop[] => {
  const stops: Stop[] = [{ kind: 'items' }]
  if (requiredItems(service, answers).length === 0) return stops
  const field = fieldAt(service, APPLICANT)
  if (field !== undefined) {
    stops.push({ kind: 'applicant', field })
    if (!isOpenTo(field, answers)) return stops
  }
  // Each round is found from what was asked before it only: else an answered question would vanish on the way back.
  const asked: FieldPath[] = [ITEMS, HELD, APPLICANT]
  for (;;) {
    const known = Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)))
    const fields = decidingFields(service, known, today).filter(({ path }) => !asked.includes(path))
    if (fields.length === 0) return [...stops, { kind: 'list' }]
    stops.push({ kind: 'few', fields })
    if (fields.some(({ path }) => isBlank(answers[path]))) return stops
    asked.push(...fields.map(({ path }) => path))
  }
}

const isOpenTo = (field: Field, answers: Answers): boolean =>
  field.options?.some(({ value }) => value === textOf(answers, field.path)) ?? !isBlank(answers[field.path])

/** What the pages of a trail ask: nothing else is shared, kept or carried on from the guide. */
export const askedOn = (stops: readonly Stop[]): readonly FieldPath[] =>
  stops.flatMap((stop) => {
    switch (stop.kind) {
      case 'question':
        return [screeningPath(stop.question.id)]
      case 'items':
        return [ITEMS, HELD]
      case 'applicant':
        return [stop.field.path]
      case 'few':
        return stop.fields.map(({ path }) => path)
      default:
        return []
    }
  })

/** The answers to these pages and no others. */
export const answersOn = (stops: readonly Stop[], answers: Answers): Answers => {
  const asked = askedOn(stops)
  return Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)))
}
