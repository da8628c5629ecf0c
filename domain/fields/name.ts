import { faultInName, NAME_MESSAGES, normaliseName } from '../standards/names'
import type { ColumnRules, Defect } from './field-rules'
import { singleText } from './single-text'

export const nameDefect = (text: string, whose: 'adult' | 'newborn'): Defect | undefined => {
  const code = faultInName(text, whose)
  return code === undefined ? undefined : { code, ...NAME_MESSAGES[code] }
}

/** The name of somebody who is in a register already. */
export const name: ColumnRules = {
  ...singleText({
    tidy: normaliseName,
    defect: (text) => nameDefect(text, 'adult'),
    carriesOver: 'name',
    isPersonName: true,
  }),
  cellDefect: (text) => nameDefect(text, 'adult')?.message,
}
