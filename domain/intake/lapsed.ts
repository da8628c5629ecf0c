import type { PrunedAnswers } from '../definition/answer-states'
import type { Day } from '../definition/answers'
import type { Service } from '../definition/service'
import { rulesOf } from '../fields'
import { visibleSections } from './visible'

/** What was right when it was handed in and is not any more: 妈妈身份证有效期限：身份证2026年11月22日已经到期. */
export const lapsed = (service: Service, answers: PrunedAnswers, today: Day): readonly string[] =>
  visibleSections(service, answers, today)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = answers[field.path]
      if (rulesOf(field).mayLapse !== true || value === undefined) return []
      const defect = rulesOf(field).defect(value, { service, field, answers, today })
      return defect === undefined ? [] : [`${field.label}：${defect.message}`]
    })
