import type { Answers, Day } from '../../../../domain/definition/answers'
import type { Service } from '../../../../domain/definition/service'
import { familyPartOf } from '../../../../domain/plan/done-by'
import { requiredItems } from '../../../../domain/plan/required-items'
import { timeLimitWords } from '../../../../domain/plan/time-limit-words'
import { lastTimeLimit, promisedDay, workingDaysFor } from '../../../../domain/plan/time-limits'

/** Until when, at what cost, and what the family has to see to itself. */
export interface Promised {
  /** Before the day: 今天提交并受理，原则上最迟 */
  readonly before: string
  readonly day: Day
  readonly provisional: boolean
  readonly wording: string
  /** What is promised apart from the rest: 户口登记：自受理之日起10个工作日 */
  readonly ofItems: readonly string[]
  readonly fee: string
  /** 医保缴费要您自己操作，请在宝宝出生后 90 天内办好 */
  readonly own: readonly string[]
}

export const promisedTo = (service: Service, answers: Answers, now: string): Promised => {
  const required = requiredItems(service, answers)
  const items = service.items.filter(({ id }) => required.includes(id))
  const { latest } = timeLimitWords(lastTimeLimit(service, required))
  return {
    ...promisedDay(service, required, now),
    before: `今天提交并受理，${workingDaysFor(service, required) === 0 ? '一般当天就办好' : latest}`,
    wording: service.timeLimit.wording,
    ofItems: items.flatMap(({ shortName, timeLimit }) =>
      timeLimit === undefined ? [] : [`${shortName}：${timeLimit.wording}`],
    ),
    fee: service.fee,
    own: items.flatMap((item) => {
      const within = familyPartOf(item)?.within
      return within === undefined ? [] : [`${item.shortName}要您自己操作，请在宝宝出生后 ${within.days} 天内办好`]
    }),
  }
}
