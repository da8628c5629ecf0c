import type { AnswersWithRequiredItems, PrunedAnswers } from '../definition/answer-states'
import type { Answers, Day, FieldPath } from '../definition/answers'
import { textOf } from '../definition/answers'
import { fieldAt, repetitionOf } from '../definition/fields'
import type { Field, Person, Service } from '../definition/service'
import { rulesOf } from '../fields'
import { prune } from './prune'
import { applies, visibleSections } from './visible'
import { withRequiredItems } from './with-required-items'

/** What a family answered in an earlier application, of whichever service. */
export interface EarlierAnswers {
  readonly service: Service
  readonly answers: Answers
}

/**
 * Answers of the same people in earlier applications that fit open fields of this one, the newest first. A name that is to
 * be typed twice is typed twice; what is wrong by the rules of its field is not offered.
 */
export const prefill = (service: Service, begun: Answers, earlier: readonly EarlierAnswers[], today: Day): Answers => {
  const answers = withRequiredItems(service, begun)
  const open = visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .filter((field) => rulesOf(field).carriesOver !== undefined)
    .filter(({ path, confirmed }) => confirmed !== true && textOf(answers, path) === '')
  const known = earlier.map((one) => ({ ...one, answers: prune(one.service, one.answers, today) }))
  return Object.fromEntries(
    open.flatMap((field): [FieldPath, string][] => {
      const value =
        known.map((one) => carriedFrom(one, service, answers, field, today)).find((text) => text !== '') ?? ''
      const isRight = value !== '' && rulesOf(field).defect(value, { service, field, answers, today }) === undefined
      return isRight ? [[field.path, value]] : []
    }),
  )
}

/** The same, without answers to fields that the service no longer asks. */
interface Known {
  readonly service: Service
  readonly answers: PrunedAnswers
}

const carriedFrom = (
  earlier: Known,
  service: Service,
  answers: AnswersWithRequiredItems,
  field: Field,
  today: Day,
): string => {
  const roles = rolesOf(service, answers, field.path, today)
  const name = field.path.slice(field.path.indexOf('.') + 1)
  const sources = roles.flatMap((role) =>
    earlier.service.people.filter((person) => person.is === role && applies(person, earlier.answers, today)),
  )
  for (const { prefix } of sources) {
    const path = `${prefix}.${name}`
    const source = fieldAt(earlier.service, path)
    if (source === undefined || rulesOf(source).carriesOver !== rulesOf(field).carriesOver) continue
    const text = textOf(earlier.answers, path)
    if (text !== '' && (!source.confirmed || text === textOf(earlier.answers, repetitionOf(path)))) return text
  }
  return ''
}

const rolesOf = (
  service: Service,
  answers: AnswersWithRequiredItems,
  path: FieldPath,
  today: Day,
): readonly Person['is'][] =>
  service.people
    .filter((person) => path.startsWith(`${person.prefix}.`) && applies(person, answers, today))
    .map((person) => person.is)
