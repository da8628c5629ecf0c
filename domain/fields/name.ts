import { faultInName, NAME_MESSAGES, normaliseName, rareIn } from '../standards/names'
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
    lookAgain: (text) => {
      const rare = rareIn(text, 'adult')
      return rare.length === 0
        ? undefined
        : `“${rare.join('、')}”是生僻字，请对照户口簿逐笔核对；窗口的电脑打不出时会人工录入`
    },
    isPersonName: true,
  }),
  cellDefect: (text) => nameDefect(text, 'adult')?.message,
}
