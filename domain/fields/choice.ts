import type { ColumnRules } from './field-rules'
import { labelOf, optionDefect } from './options'
import { singleText } from './single-text'

/** One of the options that the service names. It may be another today (初婚, 再婚), so it does not carry over. */
export const choice: ColumnRules = {
  ...singleText({
    defect: optionDefect,
    show: (text, { options }) => labelOf(options, text),
    askedTo: '请选一个',
    options: ({ options = [] }) => options,
    picks: 'one',
    decides: true,
    needs: 'options',
  }),
  cellDefect: (text, { options }) => (options?.some(({ value }) => value === text) ? undefined : '请选择'),
}
