import type { Answers, Day, FieldPath } from '../../../../domain/definition/answers'
import { APPLICANT, HELD, ITEMS, isBlank, textOf } from '../../../../domain/definition/answers'
import { fieldAt, screeningPath } from '../../../../domain/definition/fields'
import type { EndingQuestion, Field, Question, Service } from '../../../../domain/definition/service'
import { decidingFields } from '../../../../domain/intake/deciding-fields'
import { requiredItems } from '../../../../domain/plan/required-items'

/** One page of the guide. */
export type Step =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'excluded'; readonly question: EndingQuestion }
  | { readonly kind: 'items' }
  | { readonly kind: 'applicant'; readonly field: Field }
  | { readonly kind: 'deciding'; readonly fields: readonly Field[] }
  | { readonly kind: 'list' }

/** What is chosen on one page, one below the other. */
export type Choice = Extract<Step, { readonly kind: 'items' | 'applicant' | 'deciding' }>

export const isChoice = (step: Step): step is Choice => ['items', 'applicant', 'deciding'].includes(step.kind)

/**
 * The pages a family goes through, read off its answers: up to the first page on which something is still open. So the
 * way back is the page before, answers stay when somebody goes back, and what an answer makes idle is not asked.
 */
export const stepsOf = (service: Service, answers: Answers, today: Day): readonly Step[] => {
  const steps: Step[] = []
  for (const question of service.screening) {
    steps.push({ kind: 'question', question })
    const answer = textOf(answers, screeningPath(question.id))
    if (answer !== 'yes' && answer !== 'no') return steps
    if (answer === question.excludesOn && question.closes === undefined && question.awaits === undefined)
      return [...steps, { kind: 'excluded', question }]
  }
  return [...steps, ...stepsAfterScreening(service, answers, today)]
}

/** From what is to be done to the list: only what still changes the list is asked. */
export const stepsAfterScreening = (service: Service, answers: Answers, today: Day): readonly Step[] => {
  const steps: Step[] = fieldAt(service, ITEMS) === undefined ? [] : [{ kind: 'items' }]
  if (requiredItems(service, answers).length === 0) return steps
  // Each round is found from what was asked before it only: else an answered question would vanish on the way back.
  const asked: FieldPath[] = [ITEMS, HELD]
  for (;;) {
    const known = Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)))
    const open = decidingFields(service, known, today).filter(({ path }) => !asked.includes(path))
    if (open.length === 0) return [...steps, { kind: 'list' }]
    // Who applies is asked by itself and first: what else is asked may depend on it.
    const applicant = open.find(({ path }) => path === APPLICANT)
    const fields = applicant === undefined ? open : [applicant]
    steps.push(applicant === undefined ? { kind: 'deciding', fields } : { kind: 'applicant', field: applicant })
    if (!fields.every((field) => isAnswered(field, answers))) return steps
    asked.push(...fields.map(({ path }) => path))
  }
}

const isAnswered = (field: Field, answers: Answers): boolean =>
  field.options?.some(({ value }) => value === textOf(answers, field.path)) ?? !isBlank(answers[field.path])

/** What the steps ask: nothing else is shared, kept or carried on from the guide. */
const askedOn = (steps: readonly Step[]): readonly FieldPath[] =>
  steps.flatMap((step) => {
    switch (step.kind) {
      case 'question':
        return [screeningPath(step.question.id)]
      case 'items':
        return [ITEMS, HELD]
      case 'applicant':
        return [step.field.path]
      case 'deciding':
        return step.fields.map(({ path }) => path)
      default:
        return []
    }
  })

/** The answers to these pages and no others. */
export const answersOn = (steps: readonly Step[], answers: Answers): Answers => {
  const asked = askedOn(steps)
  return Object.fromEntries(Object.entries(answers).filter(([path]) => asked.includes(path)))
}

/** What goes along into the application: what was asked, and the office that was picked to be called. */
export const carriedOn = (service: Service, steps: readonly Step[], answers: Answers): Answers => {
  const by = service.consult?.by
  const office = by === undefined ? '' : textOf(answers, by)
  return { ...answersOn(steps, answers), ...(by === undefined || office === '' ? {} : { [by]: office }) }
}
