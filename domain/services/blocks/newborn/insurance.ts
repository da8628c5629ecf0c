import { office, rule, sameByDefault, sectionWhen, years } from '../../../definition/builders'
import { all, any, chosen, includesAll, not } from '../../../definition/condition'
import type { Section } from '../../../definition/service'
import { wantsHousehold } from './household'
import { ENROLMENT, PAYMENT } from './item-ids'

const BIRTH = 'newborn.birthDate'
const ENROL_YEARS = 'insurance.enrolYears'
const PAY_YEARS = 'insurance.payYears'

/** 医保, as 附件1 asks it: its 当年 and 次年 are years with a name, because a form may be filled before New Year and signed after. */
export const insurance = (): Section =>
  sectionWhen(any(chosen(ENROLMENT), chosen(PAYMENT)), 'insurance', '医保', [
    years(ENROL_YEARS, '参保年度', BIRTH, { when: chosen(ENROLMENT), hint: '可以都选；享受待遇的日期以医保部门为准' }),
    years(PAY_YEARS, '缴费年度', BIRTH, {
      when: chosen(PAYMENT),
      hint: '收到通知后在“湘税社保”缴费，须在出生后90天内完成',
      sameAs: [sameByDefault(ENROL_YEARS, '和参保年度一样')],
      rules: [
        rule(
          all(includesAll(PAY_YEARS, ENROL_YEARS), includesAll(ENROL_YEARS, PAY_YEARS)),
          '缴费年度和参保年度不一样：登记了参保的年度不缴费就没有保障，没有登记的年度缴不了费',
          '请选一样的年度',
        ),
      ],
    }),
    // The town where the child is settled enrols it; only a family already settled has not told us which it is.
    office('insurance.centre', '参保的便民服务中心', 'service-centre', {
      when: all(chosen(ENROLMENT), not(wantsHousehold)),
    }),
  ])
