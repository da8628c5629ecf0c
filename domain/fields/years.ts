import { textOf } from '../definition/answers'
import { insuranceYears } from '../standards/insurance-years'
import { choices } from './choices'
import type { FieldRules } from './field-rules'
import { NOT_IN_THE_LIST } from './options'
import { SHAPE } from './single-text'

const A_YEAR = /^\d{4}$/

/** Insurance years of a newborn, each by itself: `['2026', '2027']`. Which are open follows from the birth and from today. */
export const years: FieldRules = {
  tidy: choices.tidy,
  defect: (value, { field: { bornOn = '' }, answers, today }) => {
    if (typeof value === 'string') return SHAPE
    const open = insuranceYears(textOf(answers, bornOn), today).map(({ year }) => year)
    for (const year of value) {
      if (typeof year !== 'string') return SHAPE
      if (open.includes(year)) continue
      if (!A_YEAR.test(year) || year > (open[0] ?? '')) return NOT_IN_THE_LIST
      return {
        code: 'year-over',
        message: `${year}年已经不能再参保缴费`,
        remedy: `出生满90天后只能选${open.map((one) => `${one}年`).join('或')}`,
      }
    }
    return undefined
  },
  show: (value) =>
    typeof value === 'string'
      ? value
      : value.flatMap((year) => (typeof year === 'string' ? [`${year}年`] : [])).join('、'),
  askedTo: '请至少选一个',
  options: ({ bornOn = '' }, _service, at) =>
    at === undefined
      ? []
      : insuranceYears(textOf(at.answers, bornOn), at.today).map(({ year, meaning }) => ({
          value: year,
          label: `${year}年`,
          hint: meaning,
        })),
  picks: 'several',
  needs: 'bornOn',
}
