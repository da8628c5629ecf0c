import type { Day } from '../definition/answers'
import { addDays, dayInChinese, isDay } from './days'

/**
 * Within so many days a newborn is enrolled for the year of its birth and covered from the birth on (S004 附件1:
 * 须在90天内完成参保缴费; counted from birth, the day of birth excluded).
 */
const NEWBORN_DAYS = 90

export interface InsuranceYear {
  /** `2026`: the year itself, which stays what it is when a draft is kept over 31 December. */
  readonly year: string
  /** From when this child is covered and how often is paid, in words. */
  readonly meaning: string
}

/** 当年 and 次年 of the form (S004 附件1), by name: of the birth while that is open, else of today. */
export const insuranceYears = (birth: Day, today: Day): readonly InsuranceYear[] => {
  if (!isDay(birth)) return yearsFrom(Number(today.slice(0, 4)), '填好出生日期后，这里写明从哪天保起')
  if (today <= addDays(birth, NEWBORN_DAYS)) {
    return yearsFrom(
      Number(birth.slice(0, 4)),
      `从出生那天（${dayInChinese(birth).replace(/^\d+年/, '')}）保到12月31日，缴一次费`,
    )
  }
  return yearsFrom(Number(today.slice(0, 4)), '出生已满90天，缴费后才开始保，到12月31日，缴一次费')
}

const yearsFrom = (first: number, meaning: string): readonly InsuranceYear[] => [
  { year: String(first), meaning },
  { year: String(first + 1), meaning: '从1月1日保到12月31日，单独缴一次费' },
]
