import type { Answers, Day } from '../definition/answers'
import { textOf } from '../definition/answers'
import type { RecordField, RecordQuery } from '../definition/record-query'
import type { Field } from '../definition/service'
import type { Defect } from './field-defect'
import { NOT_IN_THE_LIST, typedDefect } from './field-defect'
import type { Problem } from './problem'
import { tidyText } from './tidy'

export type QueryAnswers = Readonly<Record<RecordField, string>>

/** In the one spelling in which they are judged and sent. */
export const tidyQuery = (query: RecordQuery, answers: Answers): QueryAnswers =>
  Object.fromEntries(
    query.form.map((field) => [field.path, tidyText(field.kind, textOf(answers, field.path))]),
  ) as QueryAnswers

/** Everything that keeps a register from being asked, at once. None: it can be asked. */
export const assessQuery = (query: RecordQuery, answers: QueryAnswers, today: Day): readonly Problem[] =>
  query.form.flatMap((field) => {
    const defect = defectOf(query, field, answers[field.path as RecordField], today)
    return defect === undefined
      ? []
      : [
          {
            code: defect.code,
            place: { kind: 'field', section: query.id, field: field.path } as const,
            label: field.label,
            message: defect.message,
            mend: defect.mend ?? defect.message,
          },
        ]
  })

const defectOf = (query: RecordQuery, field: Field, text: string, today: Day): Defect | undefined => {
  if (text === '') return { code: 'required', message: MISSING[field.path as RecordField] }
  if (field.kind === 'choice') {
    return field.options?.some(({ value }) => value === text) ? undefined : NOT_IN_THE_LIST
  }
  const defect = typedDefect(field, text, today)
  // The standard's own advice is about newborns.
  return defect !== undefined && ELSEWHERE.has(defect.code)
    ? { ...defect, mend: `请到${query.correction.where}现场查询，或拨打${query.help.phone}` }
    : defect
}

const MISSING: QueryAnswers = {
  kind: '请选择查哪一种证',
  name: '请填写您的姓名',
  idNumber: '请填写您的身份证号',
}

const ELSEWHERE: ReadonlySet<string> = new Set(['id-residence-permit', 'id-foreigner'])
