import type { AnswersWithRequiredItems } from '../definition/answer-states'
import type { Answers, Day } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { RecordField, RecordQuery } from '../definition/record-query'
import type { Field } from '../definition/service'
import { rulesOf } from '../fields'
import type { Defect, Surroundings } from '../fields/field-rules'
import type { Problem } from './problem'

export type QueryAnswers = Readonly<Record<RecordField, string>>

/** In the one spelling in which they are judged and sent. */
export const tidyQuery = (query: RecordQuery, answers: Answers): QueryAnswers =>
  Object.fromEntries(
    query.form.map((field) => [field.path, rulesOf(field).tidy(textOf(answers, field.path), field)]),
  ) as QueryAnswers

/** Everything that keeps a register from being asked, at once. None: it can be asked. */
export const assessQuery = (query: RecordQuery, answers: QueryAnswers, today: Day): readonly Problem[] =>
  query.form.flatMap((field) => {
    const defect = defectOf(query, field, answers, today)
    return defect === undefined
      ? []
      : [
          {
            code: defect.code,
            place: { kind: 'field', section: query.id, field: field.path } as const,
            label: field.label,
            message: defect.message,
            remedy: defect.remedy ?? defect.message,
          },
        ]
  })

const defectOf = (query: RecordQuery, field: Field, answers: QueryAnswers, today: Day): Defect | undefined => {
  const path = field.path as RecordField
  if (answers[path] === '') return { code: 'required', message: MISSING[path] }
  const defect = rulesOf(field).defect(answers[path], {
    service: around(query),
    field,
    answers: withoutItems(answers),
    today,
  })
  // The standard's own advice is about newborns.
  return defect !== undefined && ELSEWHERE.has(defect.code)
    ? { ...defect, remedy: `请到${query.correction.where}现场查询，或拨打${query.help.phone}` }
    : defect
}

/** Nothing is applied for, so no item is missing. */
const withoutItems = (answers: QueryAnswers) => answers as Answers as AnswersWithRequiredItems

/** A register is a form of one section, without offices. */
const around = ({ id, title, region, form }: RecordQuery): Surroundings => ({
  region,
  offices: [],
  form: [{ id, title, fields: form }],
})

const MISSING: QueryAnswers = {
  kind: '请选择查哪一种证',
  name: '请填写您的姓名',
  idNumber: '请填写您的身份证号',
}

const ELSEWHERE: ReadonlySet<string> = new Set(['id-residence-permit', 'id-foreigner'])
