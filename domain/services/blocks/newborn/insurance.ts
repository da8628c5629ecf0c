import { choices, office, sectionWhen } from '../../../definition/builders'
import { all, any, chosen, not } from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { wantsHousehold } from './household'
import { ENROLMENT, PAYMENT } from './item-ids'

const THIS_OR_NEXT = { this: '当年', next: '次年' } as const

/** 医保, as 附件1 asks it. */
export const insurance = (): Section =>
  sectionWhen(any(chosen(ENROLMENT), chosen(PAYMENT)), 'insurance', '医保', [
    choices('insurance.enrolYears', '参保年度', THIS_OR_NEXT, { when: chosen(ENROLMENT), hint: '可以都选' }),
    choices('insurance.payYears', '缴费年度', THIS_OR_NEXT, {
      when: chosen(PAYMENT),
      hint: '收到通知后在“湘税社保”缴费，须在出生后90天内完成',
    }),
    // The town where the child is settled enrols it; only a family already settled has not told us which it is.
    office('insurance.centre', '参保的便民服务中心', 'service-centre', {
      when: all(chosen(ENROLMENT), not(wantsHousehold)),
    }),
  ])
