import { choice, choices, section } from '../../../definition/builders'
import { is } from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { CERTIFICATE, ENROLMENT, HOUSEHOLD, PAYMENT } from './item-ids'

const SOUGHT = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '户口登记',
  [ENROLMENT]: '医保参保登记',
  [PAYMENT]: '医保缴费',
}
/** Enrolment needs no paper to show: S004 asks for none, and the tax office sees it. */
const ALREADY_HELD = {
  [CERTIFICATE]: '出生医学证明',
  [HOUSEHOLD]: '户口登记',
  [ENROLMENT]: '医保参保登记',
}
const APPLICANTS = { mother: '妈妈', father: '爸爸', delegate: '祖父母或外祖父母' }

export const byDelegate = is('applicant', 'delegate')
/** Only the mother is a principal (附件3): the father too needs her power of attorney when she does not apply (C-10). */
export const notByMother = is('applicant', 'father', 'delegate')

/** Which of the four, which of them the family has already, and who applies. */
export const matter = (): Section =>
  section('matter', '要办的事', [
    choices('items', '要办理的事项', SOUGHT, { hint: '选了后面的，前面还没办的会一起办' }),
    choices('held', '已经办好的事项', ALREADY_HELD, { required: false, hint: '没有就不选' }),
    choice('applicant', '由谁申请', APPLICANTS, { hint: '不是妈妈本人申请的，需要妈妈签一份授权委托书' }),
  ])
