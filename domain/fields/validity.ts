import { dayInChinese } from '../standards/days'
import { lapseOf, RENEW, validityInChinese, validityOf } from '../standards/id-validity'
import { singleText } from './single-text'

/** From when until when a card is valid. It may lapse between two days, so it is judged again when a case is accepted. */
export const validity = singleText({
  defect: (text, { today }) => {
    const there = validityOf(text)
    if (there === undefined) {
      return { code: 'validity', message: '有效期限没有选全', remedy: '请照身份证国徽面选起止日期' }
    }
    switch (lapseOf(there, today)) {
      case 'expired':
        return { code: 'id-expired', message: `身份证${dayInChinese(there.until)}已经到期`, remedy: RENEW }
      case 'not-yet':
        return {
          code: 'id-not-yet-valid',
          message: `身份证${dayInChinese(there.from)}才开始有效`,
          remedy: '请照身份证国徽面核对起始日期',
        }
      default:
        return undefined
    }
  },
  show: (text) => {
    const there = validityOf(text)
    return there === undefined ? text : validityInChinese(there)
  },
  askedTo: '请照身份证国徽面选',
  carriesOver: 'validity',
  mayLapse: true,
})
