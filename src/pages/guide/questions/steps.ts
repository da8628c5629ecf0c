import type { Answers, Day, FieldPath } from '../../../../domain/definition/answers'
import { APPLICANT, HELD, ITEMS, isBlank, textOf } from '../../../../domain/definition/answers'
import { fieldAt, screeningPath } from '../../../../domain/definition/fields'
import type { Field, Question, Service } from '../../../../domain/definition/service'
import { decidingFields } from '../../../../domain/intake/deciding-fields'
import { requiredItems } from '../../../../domain/intake/required-items'

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

/** From what is to be done to the list: only what still changes the list is asked. */
export const choosing = (service: Service, answers: Answers, today: Day): readonly Stop[] => {
  const stops: Stop[] = fieldAt(service, ITEMS) === undefined ? [] : [{ kind: 'items' }]
  if (requiredItems(service, answers).length === 0) return stops
  // Each round is found from what was asked before it only: else an answered question would vanish on the way back.
  const asked: FieldPath[] = [ITEMS, HELD]
  for (;;) {
    const known = Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)))
    const open = decidingFields(service, known, today).filter(({ path }) => !asked.includes(path))
    if (open.length === 0) return [...stops, { kind: 'list' }]
    // Who applies is asked by itself and first: what else is asked may depend on it.
    const applicant = open.find(({ path }) => path === APPLICANT)
    const fields = applicant === undefined ? open : [applicant]
    stops.push(applicant === undefined ? { kind: 'few', fields } : { kind: 'applicant', field: applicant })
    if (!fields.every((field) => isAnswered(field, answers))) return stops
    asked.push(...fields.map(({ path }) => path))
  }
}

const isAnswered = (field: Field, answers: Answers): boolean =>
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

/** What goes along into the application: what was asked, and the office that was picked to be called. */
export const carriedOn = (service: Service, stops: readonly Stop[], answers: Answers): Answers => {
  const by = service.consult?.by
  const office = by === undefined ? '' : textOf(answers, by)
  return { ...answersOn(stops, answers), ...(by === undefined || office === '' ? {} : { [by]: office }) }
}
