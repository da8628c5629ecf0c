import { isMobile, normalisePhone } from '../standards/phones'
import { singleText } from './single-text'

/** A mobile number: progress is told by SMS (S004 附件2), so a landline would not do. */
export const phone = singleText({
  tidy: normalisePhone,
  defect: (text) => (isMobile(text) ? undefined : { code: 'phone', message: '手机号不对', remedy: '请填写11位手机号' }),
  carriesOver: 'phone',
  receivesSms: true,
})
