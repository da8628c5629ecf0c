import { dayInChinese, isDay } from '../standards/days'
import type { ColumnRules } from './field-rules'
import { singleText } from './single-text'

/** A calendar day, `YYYY-MM-DD`. */
export const date: ColumnRules = {
  ...singleText({
    defect: (text) => (isDay(text) ? undefined : { code: 'date', message: '没有这个日期', remedy: '请重新选择日期' }),
    show: dayInChinese,
    askedTo: '请选日期',
    carriesOver: 'date',
  }),
  // A row tells of what has been; a field says so by a rule of its own.
  cellDefect: (text, _column, today) => (isDay(text) && text <= today ? undefined : '日期不对'),
}
