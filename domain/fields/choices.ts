import type { FieldRules } from './field-rules'
import { labelOf, optionDefect } from './options'
import { SHAPE } from './single-text'

const isText = (entry: unknown): entry is string => typeof entry === 'string'

/** Any number of the options that the service names, each once. */
export const choices: FieldRules = {
  tidy: (value) => (Array.isArray(value) && value.every(isText) ? [...new Set(value)] : value),
  defect: (value, asked) => {
    if (typeof value === 'string') return SHAPE
    for (const entry of value) {
      const defect = isText(entry) ? optionDefect(entry, asked) : SHAPE
      if (defect !== undefined) return defect
    }
    return undefined
  },
  show: (value, { options }) =>
    typeof value === 'string'
      ? value
      : value
          .filter(isText)
          .map((entry) => labelOf(options, entry))
          .join('、'),
  askedTo: '请至少选一个',
  options: ({ options = [] }) => options,
  picks: 'several',
  needs: 'options',
}
