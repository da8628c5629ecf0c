import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { AnswerValue, Day, FieldPath } from '../definition/answers'
import { ITEMS, isBlank, textOf } from '../definition/answers'
import { OWN, sameOf } from '../definition/fields'
import { mentionedBy } from '../definition/mentions'
import type { Field, Known, SameAs, Service } from '../definition/service'
import { applies, visibleSections } from './visible'

/** The fields that are asked together, with what is answered: an answer is only taken from one that is asked itself. */
export interface Form {
  readonly fields: readonly Field[]
  readonly answers: AnswersWithRequiredItems
  readonly today: Day
}

/** `known`: it is not asked at all. `same`: somebody may write something else. */
export type Taken = 'known' | 'same'

/**
 * The answers with those that are taken from others, so that whoever reads them (a department, a text to be signed, a
 * condition) finds each in its own place.
 */
export const withTaken = ({ fields, answers: given, today }: Form): AnswersWithRequiredItems => {
  const takers = fields.filter(({ known, sameAs }) => known !== undefined || sameAs !== undefined)
  let answers = given
  // One may be taken from another that is taken itself. They form no circle (lint), so it ends: each gives up what it took
  // before and takes what is there now.
  for (let round = 0; round <= 2 * takers.length; round += 1) {
    const next = takers.reduce((all, field) => take(field, { fields, answers: all, today }), answers)
    if (next === answers) break
    answers = next
  }
  return answers
}

/** Such an answer is judged where it comes from. */
export const takenOf = (field: Field, form: Form): Taken | undefined => {
  if (knownOf(field, form) !== undefined) return 'known'
  return followedBy(field, form) === undefined ? undefined : 'same'
}

/** The answers that one is taken from, and those that say whether it is. Nothing for one that is written itself. */
export const takenFrom = (path: FieldPath, form: Form): readonly FieldPath[] => {
  const field = form.fields.find((one) => one.path === path)
  if (field === undefined) return []
  const known = knownOf(field, form)
  const source = known === undefined ? followedBy(field, form)?.field : 'field' in known.is ? known.is.field : undefined
  const deciding = (field.known ?? []).flatMap(({ when }) => mentionedBy(when))
  return [...deciding, ...(source === undefined ? [] : [source, ...takenFrom(source, form)])]
}

/** What these answers bring up, with the answers. */
export const formOf = (service: Service, answers: AnswersWithRequiredItems, today: Day): Form => ({
  fields: visibleSections(service, answers, today).flatMap(({ fields }) => fields),
  answers,
  today,
})

export interface Offered extends Pick<SameAs, 'field' | 'label'> {
  readonly isOn: boolean
}

/** What an answer may be the same as, no two that say the same. One that is not answered yet is offered if it is followed. */
export const offeredTo = (field: Field, form: Form): readonly Offered[] => {
  const followed = followedBy(field, form)
  const said = ({ field: path }: SameAs) => JSON.stringify(form.answers[path] ?? '')
  const standing = openTo(field, form).filter(
    (one) => one === followed || one.byDefault === true || !isBlank(form.answers[one.field]),
  )
  return standing
    .filter(
      (one, at) => one === followed || !standing.some((other, before) => said(other) === said(one) && before < at),
    )
    .map((one) => ({ field: one.field, label: one.label, isOn: one === followed }))
}

const take = (field: Field, form: Form): AnswersWithRequiredItems => {
  const { answers } = form
  const known = knownOf(field, form)
  if (known !== undefined)
    return put(answers, field.path, 'value' in known.is ? known.is.value : answers[known.is.field])
  if (field.sameAs === undefined) return answers
  const link = textOf(answers, sameOf(field.path))
  const followed = followedBy(field, form)
  if (followed !== undefined) {
    const value = answers[followed.field]
    // By default and still empty: nothing is written down that somebody would have to take back.
    if (link === '' && isBlank(value)) return answers
    return put(put(answers, field.path, value), sameOf(field.path), followed.field)
  }
  if (link === '' || link === OWN) return answers
  // It followed what counts no more, so what it took from there does not either.
  return put(put(answers, field.path, undefined), sameOf(field.path), undefined)
}

const isAsked = ({ fields }: Form, path: FieldPath): boolean =>
  path === ITEMS || fields.some((field) => field.path === path)

const knownOf = ({ path, known = [] }: Field, form: Form): Known | undefined =>
  known.find((one) => {
    if ('field' in one.is && !isAsked(form, one.is.field)) return false
    if (!applies(one, form.answers, form.today)) return false
    const says = form.answers[path]
    return one.unlessAnswered !== true || isBlank(says) || ('value' in one.is && says === one.is.value)
  })

const openTo = ({ sameAs = [] }: Field, form: Form): readonly SameAs[] =>
  sameAs.filter((one) => isAsked(form, one.field) && applies(one, form.answers, form.today))

const followedBy = (field: Field, form: Form): SameAs | undefined => {
  const link = textOf(form.answers, sameOf(field.path))
  if (field.sameAs === undefined || link === OWN) return undefined
  const open = openTo(field, form)
  if (link !== '') return open.find((one) => one.field === link)
  return isBlank(form.answers[field.path]) ? open.find(({ byDefault }) => byDefault === true) : undefined
}

/** The same object where nothing changes. */
const put = (answers: AnswersWithRequiredItems, path: FieldPath, value: AnswerValue | undefined) => {
  const before = answers[path]
  if (value === undefined || isBlank(value)) {
    if (before === undefined) return answers
    const { [path]: _gone, ...others } = answers
    return others as object as AnswersWithRequiredItems
  }
  if (before === value || JSON.stringify(before) === JSON.stringify(value)) return answers
  return { ...answers, [path]: value } as object as AnswersWithRequiredItems
}
