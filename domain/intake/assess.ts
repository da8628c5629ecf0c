import type { PrunedAnswers } from '../definition/answer-states'
import type { Day, FieldPath } from '../definition/answers'
import { ITEMS, isBlank, textOf } from '../definition/answers'
import type { Condition } from '../definition/condition'
import { holds } from '../definition/evaluate'
import { because } from '../definition/explain'
import { fieldAt, repetitionOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Field, Rule, Section, Service } from '../definition/service'
import { isDerived, rulesOf } from '../fields'
import type { ClosedItem } from '../plan/closed-items'
import { closedItems } from '../plan/closed-items'
import { requiredItems } from '../plan/required-items'
import { awaitedBy } from './awaited'
import { materialProblems } from './material-problems'
import type { HandedIn } from './materials'
import type { Problem } from './problem'
import { screen } from './screen'
import { formOf, takenOf } from './taken'
import { visibleSections } from './visible'

/**
 * Everything that keeps an application from being complete, all at once (一次性告知). The same function runs on the phone
 * while the form is filled and in the cloud before anything is accepted; it has no clock and asks nobody. It judges pruned
 * answers, so that both see the same.
 */
export const assess = (
  service: Service,
  answers: PrunedAnswers,
  materials: HandedIn,
  today: Day,
): readonly Problem[] => {
  const fields = fieldProblems(service, answers, today)
  const wrong = new Set(fields.flatMap(({ place }) => (place.kind === 'field' ? [place.field] : [])))
  return [
    ...screeningProblems(service, answers),
    ...fields,
    ...materialProblems(service, answers, materials, today, wrong),
  ]
}

const screeningProblems = (service: Service, answers: PrunedAnswers): readonly Problem[] => {
  const { excludedBy, unanswered } = screen(service, answers)
  const at = (id: string): Problem['place'] => ({ kind: 'screening', question: id })
  return [
    ...excludedBy.map(({ id, text, reason, howElse }) => ({
      code: 'excluded',
      place: at(id),
      label: text,
      message: reason,
      remedy: howElse,
      reason: '这项服务有规定的范围',
    })),
    ...nothingLeft(service, answers).map(({ question, reason, howElse, item }) => ({
      code: 'excluded',
      place: at(question),
      label: item.title,
      message: reason,
      remedy: howElse,
      reason: '这一项不能在这里办',
    })),
    ...unanswered.map(({ id, text }) => ({
      code: 'unanswered',
      place: at(id),
      label: text,
      message: '这个问题还没有回答',
      remedy: '请先回答办理前的问题',
      reason: '要先确认您家能不能这样办',
    })),
  ]
}

/** Where the problem is shown: at the question for the wanted items, else at the answers that closed all items. */
const nothingLeft = (service: Service, answers: PrunedAnswers): readonly ClosedItem[] =>
  fieldAt(service, ITEMS) === undefined && requiredItems(service, answers).length === 0
    ? closedItems(service, answers)
    : []

const fieldProblems = (service: Service, answers: PrunedAnswers, today: Day): readonly Problem[] => {
  const sections = visibleSections(service, answers, today)
  const form = formOf(service, answers, today)
  return sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      // It is judged where it is taken from.
      if (takenOf(field, form) !== undefined) return []
      const problems = problemsOf(service, field, answers, today)
      if (problems.length === 0) return []
      const reason = whyAsked(service, section, field, answers, today)
      const place = { kind: 'field' as const, section: section.id, field: field.path }
      return problems.map((problem) => ({ ...problem, place, label: field.label, reason }))
    }),
  )
}

const whyAsked = (service: Service, section: Section, field: Field, answers: PrunedAnswers, today: Day): string => {
  const why = (when: Condition | undefined) => (when === undefined ? undefined : because(service, when, answers, today))
  return why(field.when) ?? why(section.when) ?? '申请表上的必填项'
}

interface FieldProblem {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

const problemsOf = (service: Service, field: Field, answers: PrunedAnswers, today: Day): readonly FieldProblem[] => {
  if (isDerived(field)) return []
  const value = answers[field.path]
  if (value === undefined || isBlank(value)) {
    if (!field.required) return []
    const [awaited] = awaitedBy(service, answers).filter(({ awaits }) => awaits.field === field.path)
    if (awaited !== undefined) return [{ code: 'required', message: awaited.reason, remedy: awaited.howElse }]
    const remedy = rulesOf(field).askedTo
    return [
      remedy === undefined
        ? {
            code: 'required',
            message: `${field.label}还没有填`,
            remedy: `请填写${field.label}${field.confirmed ? '，填两遍' : ''}`,
          }
        : { code: 'required', ...withClosed(service, field, answers, `${field.label}还没有选`, remedy) },
    ]
  }
  const defect = rulesOf(field).defect(value, { service, field, answers, today })
  if (defect !== undefined) return [{ remedy: `请改正${field.label}`, ...defect }]
  const repeated = field.confirmed ? repetitionProblem(field, answers) : undefined
  const broken = field.rules.filter((rule) => isBroken(service, field, rule, answers, today))
  return [
    ...(repeated === undefined ? [] : [repeated]),
    ...broken.map(({ message, remedy }) => ({ code: 'rule', message, remedy: remedy ?? `请核对${field.label}` })),
  ]
}

/** Nothing is chosen, perhaps because what was chosen is closed: told with how it is done instead. */
const withClosed = (service: Service, { path }: Field, answers: PrunedAnswers, message: string, remedy: string) => {
  const closed = path === ITEMS ? closedItems(service, answers) : []
  return {
    message: [message, ...closed.map(({ item, reason }) => `${item.shortName}不能在这里办：${reason}`)].join('；'),
    remedy: [remedy, ...closed.map(({ item, howElse }) => `${item.shortName}这样办：${howElse}`)].join('；'),
  }
}

/** A rule between two answers waits for the other one: as long as that is missing or wrong, that is the problem. */
const isBroken = (service: Service, field: Field, rule: Rule, answers: PrunedAnswers, today: Day): boolean => {
  if (holds(rule.holds, answers, today)) return false
  return mentionedBy(rule.holds).every((path) => path === field.path || isUsable(service, path, answers, today))
}

const isUsable = (service: Service, path: FieldPath, answers: PrunedAnswers, today: Day): boolean => {
  const field = fieldAt(service, path)
  const value = answers[path]
  if (field === undefined || value === undefined) return false
  return rulesOf(field).defect(value, { service, field, answers, today }) === undefined
}

const repetitionProblem = (field: Field, answers: PrunedAnswers): FieldProblem | undefined => {
  const again = textOf(answers, repetitionOf(field.path))
  if (again === textOf(answers, field.path)) return undefined
  return {
    code: 'repetition',
    message: again === '' ? `${field.label}还没有填第二遍` : `两次填的${field.label}不一样`,
    remedy: `请把${field.label}再填一遍，两次要一样`,
  }
}
