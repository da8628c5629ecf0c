import { ID_MESSAGES } from '../standards/id-messages'
import { faultInId, normaliseId } from '../standards/resident-id'
import { singleText } from './single-text'

/** 433022 19930815 0222: grouped 6-8-4, as the number itself is built (GB 11643-1999). */
export const grouped = (number: string): string =>
  [number.slice(0, 6), number.slice(6, 14), number.slice(14)].filter((part) => part !== '').join(' ')

/** A resident ID number. */
export const idNumber = singleText({
  tidy: normaliseId,
  defect: (text, { today }) => {
    const code = faultInId(text, today)
    return code === undefined ? undefined : { code, ...ID_MESSAGES[code] }
  },
  grouped,
  wholeAt: 18,
  carriesOver: 'id-number',
})
